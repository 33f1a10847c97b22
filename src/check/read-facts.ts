import type { Article, StandingPage } from '../archive/article.ts';
import { readBody, readText } from '../loader/read-body.ts';
import type { KnownFile, KnownFiles } from './facts-cache.ts';
import type { SoughtNames } from './facts/sought-names.ts';

/** What was found in the files of an archive, and whether anything had to be read for it. */
export interface FactsOfFiles {
  readonly files: Readonly<Record<string, KnownFile>>;
  readonly hasRead: boolean;
}

/**
 * Finds the facts of every article and page, or takes over what was found in the same bytes before.
 *
 * @param names those of authority records, where there are any
 * @param onProgress told from time to time how many entries are done
 * @throws ContentChanged when a file is no longer the one that was read
 */
export async function readFacts(
  contentDirectory: string,
  entries: readonly (Article | StandingPage)[],
  siteUrl: string,
  earlier: KnownFiles,
  names: SoughtNames | undefined,
  onProgress: (done: number) => void,
): Promise<FactsOfFiles> {
  let hasRead = Object.keys(earlier).length !== entries.length;
  const files: Record<string, KnownFile> = {};
  // The reader of Markdown takes long to load: not before a text has to be read.
  const load = async () => {
    const { articleFacts } = await import('./facts/article-facts.ts');
    const { fileText } = await import('./facts/file-text.ts');
    const { recordFinder } = await import('./facts/named-records.ts');
    return { articleFacts, fileText, find: names && recordFinder(names) };
  };
  let reader: Awaited<ReturnType<typeof load>> | undefined;
  for (const [index, entry] of entries.entries()) {
    if (index % 64 === 63 || index === entries.length - 1) onProgress(index + 1);
    const { file, digest, bodyStart } = entry;
    const known = earlier[file]?.digest === digest ? earlier[file] : undefined;
    const sought = 'day' in entry ? names : undefined;
    if (known !== undefined && known.named?.key === sought?.key) {
      files[file] = known;
      continue;
    }
    hasRead = true;
    reader ??= await load();
    const text = reader.fileText(file, readText(contentDirectory, entry), bodyStart);
    const { named: _, ...rest } = known ?? { digest, facts: reader.articleFacts(text, siteUrl) };
    files[file] =
      'day' in entry && reader.find ? { ...rest, named: reader.find(text, namesOf(entry)) } : rest;
  }
  return { files, hasRead };
}

/** Every name that the front matter gives. */
function namesOf(article: Article): readonly string[] {
  const { people, organizations, places, reporters, photographers, editors } = article;
  const names = people.map(({ name }) => name);
  return [...names, ...organizations, ...places, ...reporters, ...photographers, ...editors];
}

/**
 * Adds the anchors of the given entries, where they are not known yet: making a page for them takes a hundred times
 * as long as finding its facts, and few links ask for a section.
 *
 * @throws ContentChanged as `readFacts`
 */
export async function readAnchors(
  contentDirectory: string,
  entries: Iterable<Article | StandingPage>,
  known: FactsOfFiles,
): Promise<FactsOfFiles> {
  const files: Record<string, KnownFile> = { ...known.files };
  let { hasRead } = known;
  for (const entry of entries) {
    const file = files[entry.file];
    if (file === undefined || file.anchors !== undefined) continue;
    hasRead = true;
    const { anchorsOf } = await import('./facts/anchors.ts');
    files[entry.file] = { ...file, anchors: anchorsOf(readBody(contentDirectory, entry)) };
  }
  return { files, hasRead };
}
