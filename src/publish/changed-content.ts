import { createArchive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { nameKinds } from '../archive/addresses.ts';
import type { Problem } from '../archive/problem.ts';
import { problemsOfFiles, type ChosenFiles } from '../check/problems-of-files.ts';
import { kindOfFile } from '../loader/article-files.ts';
import type { CheckedContent } from './check-content.ts';
import { formerTexts } from './former-texts.ts';
import { pageAddresses } from './site-addresses.ts';

/**
 * The problems that concern the files that changed since the last commit: within them, and elsewhere for what they are or
 * were. A link to an article that was removed or has another day is one of them.
 *
 * @param files paths within the content folder
 */
export async function problemsOfChanges(
  contentDirectory: string,
  files: ReadonlySet<string>,
  { problems, content, rules }: CheckedContent,
): Promise<readonly Problem[]> {
  if (files.size === 0) return [];
  const chosen = { files, assetFolders: rules.assetFolders };
  const entries = { ...content, pages: [...content.pages, ...content.topics] };
  const none = { addresses: new Set<never>(), names: new Set<never>(), formerTexts: [] };
  // Nearly always, there is nothing elsewhere that what was there before could tell more of.
  if (problems.every(({ file }) => files.has(file)))
    return problemsOfFiles(problems, { ...chosen, ...none }, entries);
  const texts = formerTexts(
    contentDirectory,
    [...files].filter((file) => kindOfFile(file, rules) !== undefined),
  );
  const { articleDespiteErrors } = await import('../loader/despite-errors.ts');
  const former = [...texts].flatMap(([file, text]) =>
    kindOfFile(file, rules) === 'article'
      ? (articleDespiteErrors(file, text, content.site, rules) ?? [])
      : [],
  );
  const present = content.articles.filter(({ file }) => files.has(file));
  const about = await aboutArticles([...former, ...present], content);
  return problemsOfFiles(problems, { ...chosen, ...about, formerTexts: [...texts.values()] }, entries);
}

/** On which pages articles stand, if they are published, and what they name. */
async function aboutArticles(
  articles: readonly Article[],
  content: CheckedContent['content'],
): Promise<Pick<ChosenFiles, 'addresses' | 'names'>> {
  const archive = createArchive({
    ...content,
    articles: articles.map((article) => ({ ...article, status: 'published' })),
    pages: [],
    redirects: [],
  });
  const names = articles.flatMap((article) => {
    const { id, column, topics, tags, people, organizations, places } = article;
    const columns = column === undefined ? [] : [column, archive.columns.get(column)?.name ?? column];
    return [
      id,
      ...columns,
      ...topics,
      ...tags,
      ...people.map(({ name }) => name),
      ...organizations,
      ...places,
    ];
  });
  const records = nameKinds.flatMap((kind) =>
    [...archive.byName[kind].values()].flatMap(({ record }) => record?.file ?? []),
  );
  return { addresses: await pageAddresses(archive), names: new Set([...names, ...records]) };
}
