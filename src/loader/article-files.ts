import { isForeignLayout, type ReadingRules } from './reading-rules.ts';

/** Folders at the top that hold Markdown which is no article: the records that an archive keeps beside them, and its looks. */
export const otherFolders: ReadonlySet<string> = new Set([
  'originals',
  'theme',
  'people',
  'organizations',
  'places',
  'topics',
]);

/** Whether a Markdown file of the content folder is read as an article, as a page or not at all. */
export function kindOfFile(file: string, rules: ReadingRules): 'article' | 'page' | undefined {
  if (!file.endsWith('.md')) return undefined;
  if (isInArticleFolder(file, rules)) return isListing(file, rules) ? undefined : 'article';
  return file.startsWith('pages/') ? 'page' : undefined;
}

/** Whether a file of any kind stands in a folder of articles. */
export function isInArticleFolder(file: string, { articleFolders }: ReadingRules): boolean {
  const path = file.normalize('NFC');
  return articleFolders.some((folder) => {
    if (folder !== '.') return path.startsWith(`${folder}/`);
    const top = path.slice(0, Math.max(0, path.indexOf('/')));
    return top !== 'pages' && !otherFolders.has(top);
  });
}

/** The folder in which new articles are put. */
export function folderOfNewArticles({ articleFolders }: ReadingRules): string {
  const [first = 'articles'] = articleFolders;
  return articleFolders.includes('articles') || first === '.' ? 'articles' : first;
}

/** What other programs show above the list of a folder, or as the front of a repository. */
function isListing(file: string, rules: ReadingRules): boolean {
  return isForeignLayout(rules) && /(?:^|\/)(?:_index(?:\.[a-z-]+)?|readme)\.md$/i.test(file);
}
