import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Article } from '../../archive/article.ts';
import { isWhole } from '../../cache/sealed-folder.ts';
import { inParallel } from '../../threads/in-parallel.ts';
import { usableMemory } from '../../threads/usable-memory.ts';
import { affordableWorkers } from './affordable-workers.ts';
import { bodyText } from './body-text.ts';
import { removeOthers, type BundleCache } from './bundle-cache.ts';
import { isLinkedTo, linkFolder } from './link-folder.ts';
import { makeBundle } from './make-bundle.ts';
import { bundleSettings, type SearchOptions } from './search-options.ts';
import { writeBundle } from './write-bundle.ts';

/** A bundle that is to be there. */
export interface WantedBundle {
  readonly name: string;
  /** Its folder's name, which tells what it holds. */
  readonly path: string;
  /** Number of articles. */
  readonly count: number;
}

/** So many articles are read here at less cost than another process has loading what it takes to read one. */
const readHereAtMost = 300;

/** So many are made into a bundle here in less time than another process takes to start. */
export const makeHereAtMost = 100;

/**
 * Makes the bundles that the cache does not hold, several at a time.
 *
 * @param articlesOf at least those of the missing bundles, by path
 * @returns the number of bundles made
 * @throws ContentChanged when an article's file changed since it was read
 * @throws WorkerDied when a bundle's process ended early twice
 */
export async function makeMissing(
  wanted: readonly WantedBundle[],
  articlesOf: ReadonlyMap<string, readonly Article[]>,
  cache: BundleCache,
  options: SearchOptions,
): Promise<number> {
  const missing = wanted.filter(({ path }) => !cache.isKept(path));
  const total = options.articles.length;
  let done = total - missing.reduce((sum, { count }) => sum + count, 0);
  const progress = (count: number) => options.onProgress?.((done += count), total);
  progress(0);
  const memory = usableMemory(totalmem(), process.constrainedMemory());
  const workers =
    options.workers ?? affordableWorkers(memory, availableParallelism(), options.site.searchIndexer);
  await inParallel(missing, workers, async ({ name, path }) => {
    const folder = await makeFolder(name, articlesOf.get(path) ?? [], cache, options, progress);
    cache.keep(folder, path);
  });
  return missing.length;
}

/** Fills the output with bundles that the cache holds whole. Those that stand there already, and are whole, are left: a folder's name tells all that it holds. */
export function fillOutput(output: string, cache: BundleCache, wanted: readonly WantedBundle[]): void {
  mkdirSync(output, { recursive: true });
  removeOthers(output, new Set(wanted.map(({ path }) => path)));
  for (const { path } of wanted) {
    const [source, target] = [join(cache.folder, path), join(output, path)];
    // To look at every file once more would take a third of a second with 100,000 articles.
    if (isLinkedTo(source, target) || isWhole(target, cache.sealOf(path))) continue;
    rmSync(target, { recursive: true, force: true });
    linkFolder(source, target);
  }
}

/** Makes a bundle in a folder of its own in the cache, and returns that. */
async function makeFolder(
  name: string,
  articles: readonly Article[],
  cache: BundleCache,
  { site, contentDirectory, signal }: SearchOptions,
  onArticles: (count: number) => void,
): Promise<string> {
  // A worker that was told to end may still write for a moment: not to the folder of the one that follows.
  const folder = join(cache.folder, `making-${randomUUID()}`);
  const read = (article: Article) => bodyText(site, contentDirectory, article);
  const job = { articles, folder, ...bundleSettings, indexer: site.searchIndexer };
  if (articles.length <= makeHereAtMost && site.searchIndexer === 'baoku') {
    await writeBundle(job, read, () => onArticles(1));
    return folder;
  }
  const bodies = articles.length <= readHereAtMost ? { bodies: articles.map(read) } : {};
  await makeBundle(name, { ...job, site, contentDirectory, ...bodies }, onArticles, signal);
  return folder;
}
