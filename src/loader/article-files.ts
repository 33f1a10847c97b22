import { isForeignLayout, type ReadingRules } from './reading-rules.ts';

/** What says where articles lie. */
type Layout = Pick<ReadingRules, 'articleFolders'> & Partial<Pick<ReadingRules, 'leftOut'>>;

/** Folders at the top that hold Markdown which is no article: the records that an archive keeps beside them, and its looks. */
export const otherFolders: ReadonlySet<string> = new Set([
  'originals',
  'theme',
  'people',
  'organizations',
  'places',
  'topics',
]);

/** What a Markdown file of the content folder is read as, if at all. */
export function kindOfFile(file: string, rules: Layout): 'article' | 'page' | 'topic' | undefined {
  if (!file.endsWith('.md')) return undefined;
  if (isLeftOut(file, rules)) return undefined;
  if (isInArticleFolder(file, rules))
    return isForeignLayout(rules) && isListing(file) ? undefined : 'article';
  if (file.startsWith('pages/')) return 'page';
  return file.startsWith('topics/') && !isListing(file) ? 'topic' : undefined;
}

/** Whether a Markdown file in a folder of articles is one of those that the settings leave out. */
export function isLeftOut(file: string, rules: Layout): boolean {
  const { leftOut = [] } = rules;
  if (leftOut.length === 0 || !file.endsWith('.md') || !isInArticleFolder(file, rules)) return false;
  const path = file.normalize('NFC');
  const { paths, patterns } = matchersOf(leftOut);
  return paths.has(path) || patterns.some((pattern) => pattern.test(path));
}

interface Matchers {
  readonly paths: ReadonlySet<string>;
  readonly patterns: readonly RegExp[];
}

/** Every file of a folder is held against the same list. */
const matchers = new WeakMap<readonly string[], Matchers>();

function matchersOf(leftOut: readonly string[]): Matchers {
  const known = matchers.get(leftOut);
  if (known !== undefined) return known;
  const plain = leftOut.map((each) => each.normalize('NFC').replace(/^\.?\//, ''));
  const made = {
    paths: new Set(plain),
    patterns: plain.filter((each) => each.includes('*')).map(patternOf),
  };
  matchers.set(leftOut, made);
  return made;
}

function patternOf(path: string): RegExp {
  const parts = path.split(/(\*{1,2})/).map((part) => {
    if (part === '**') return '.*';
    return part === '*' ? '[^/]*' : RegExp.escape(part);
  });
  return new RegExp(`^${parts.join('')}$`, 'u');
}

/** Whether a file of any kind stands in a folder of articles. */
export function isInArticleFolder(file: string, { articleFolders }: Layout): boolean {
  const path = file.normalize('NFC');
  return articleFolders.some((folder) => {
    if (folder !== '.') return path.startsWith(`${folder}/`);
    const top = path.slice(0, Math.max(0, path.indexOf('/')));
    return top !== 'pages' && !otherFolders.has(top);
  });
}

/** The folder in which new articles are put. */
export function folderOfNewArticles({ articleFolders }: Layout): string {
  const [first = 'articles'] = articleFolders;
  return articleFolders.includes('articles') || first === '.' ? 'articles' : first;
}

/** What other programs show above the list of a folder, and what stands in a repository beside its articles. */
export function isListing(file: string): boolean {
  return /(?:^|\/)(?:_index(?:\.[a-z-]+)?|readme|changelog|license|contributing)\.md$/i.test(file);
}
