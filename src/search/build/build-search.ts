import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Article } from '../../archive/article.ts';
import type { SearchIndexer, Site } from '../../archive/site.ts';
import { isWhole } from '../../cache/sealed-folder.ts';
import type { BundleEntry } from '../store/bundle-files.ts';
import { bodyText } from './body-text.ts';
import { openBundleCache, removeOthers, type BundleCache } from './bundle-cache.ts';
import { articleKey, searchFingerprint } from './bundle-key.ts';
import { describeIndex, manifestOf } from './describe-index.ts';
import { inParallel } from './in-parallel.ts';
import { linkFolder } from './link-folder.ts';
import { makeBundle } from './make-bundle.ts';
import { peoplePinyin } from './pinyin.ts';
import { planIndex, type IndexLimits } from './plan-index.ts';
import { readSearchBase, writeSearchBase } from './search-base.ts';
import { writePacked } from './write-bundle.ts';

export interface SearchSummary {
  readonly bundles: number;
  readonly articles: number;
  /** Articles in the bundle of those that changed since the periods' bundles were made. */
  readonly recent: number;
  /** Bundles taken from the cache. */
  readonly reused: number;
  /** Parts of the cache that stood there and were not whole. */
  readonly damaged: number;
}

export interface SearchOptions {
  /** Those that are published, newest first. */
  readonly articles: readonly Article[];
  readonly contentDirectory: string;
  /** Folder to fill: it is published as `search/`, and what stands in it from earlier builds goes. */
  readonly output: string;
  readonly cacheDirectory: string;
  readonly site: Site;
  /** Whether to fold what changed into the periods' bundles, as a clean build does. */
  readonly compact?: boolean;
  /** Child processes at a time; by default as many as there are processors, and memory for. */
  readonly workers?: number;
  /** Instead of the standard ones. */
  readonly limits?: Partial<IndexLimits>;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** Chosen by measurement: see docs/search.md. */
const standardLimits: IndexLimits = { largestBundle: 3500, remakeAtMost: 300, largestRecent: 500 };
const settings = { chunkSize: 16_000, recordsPerPart: 25 };

/** So many articles are read here at less cost than another process has loading what it takes to read one. */
const readHereAtMost = 300;

/**
 * Makes the search index: a folder for each period's bundle and one for the articles changed since those were made, people's
 * names in pinyin, and `manifest.json`. Bundles whose articles did not change are taken from the cache. The same input
 * gives the same answers; with `compact` or an empty cache, the same bytes.
 *
 * @throws ContentChanged when an article's file changed since it was read
 * @throws WorkerDied when a bundle's process ended early twice
 */
export async function buildSearch(options: SearchOptions): Promise<SearchSummary> {
  const { articles, output, site } = options;
  const cache = openBundleCache(join(options.cacheDirectory, 'search-bundles'));
  const baseFile = join(options.cacheDirectory, 'search-base.json');
  const fingerprint = searchFingerprint(site, settings);
  const known = readSearchBase(baseFile, fingerprint);
  const base = known === 'damaged' || options.compact === true ? undefined : known;
  const keyed = articles.map((article) => ({ article, key: articleKey(article) }));
  const limits = { ...standardLimits, ...options.limits };
  const plan = planIndex(keyed, fingerprint, base, (path) => cache.isKept(path), limits);
  const { periods, recent, articlesOf } = describeIndex(plan, fingerprint);
  const entries = recent === undefined ? periods : [...periods, recent];
  const missing = entries.filter(({ path }) => !cache.isKept(path));
  const damaged = cache.damaged() + (known === 'damaged' ? 1 : 0);

  let done = articles.length - missing.reduce((sum, { count }) => sum + count, 0);
  const progress = (count: number) => options.onProgress?.((done += count), articles.length);
  progress(0);
  await inParallel(
    missing,
    options.workers ?? affordableWorkers(site.searchIndexer),
    async ({ name, path }) => {
      const folder = await makeFolder(name, articlesOf.get(path) ?? [], cache, options, progress);
      cache.keep(folder, path);
    },
  );

  fillOutput(output, cache, entries);
  const people = peoplePinyin(articles);
  for (const [letter, list] of people) writePacked(join(output, 'people', `${letter}.bin`), list);
  const manifest = manifestOf(
    { site, articles, recordsPerPart: settings.recordsPerPart, peopleLetters: [...people.keys()].join('') },
    periods,
    recent,
  );
  writeFileSync(join(output, 'manifest.json'), JSON.stringify(manifest));
  if (plan.kind === 'compact') writeSearchBase(baseFile, fingerprint, plan.periods);
  cache.forgetOthers(entries.map(({ path }) => path));
  return {
    bundles: entries.length,
    articles: articles.length,
    recent: recent?.count ?? 0,
    reused: entries.length - missing.length,
    damaged,
  };
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
  const bodies =
    articles.length <= readHereAtMost
      ? { bodies: articles.map((article) => bodyText(site, contentDirectory, article)) }
      : {};
  const job = {
    articles,
    folder,
    ...settings,
    indexer: site.searchIndexer,
    site,
    contentDirectory,
    ...bodies,
  };
  await makeBundle(name, job, onArticles, signal);
  return folder;
}

/** What a full bundle of articles of 700 characters takes, in bytes; longer ones take more. */
const memoryOfWorker: Readonly<Record<SearchIndexer, number>> = { baoku: 0.6e9, pagefind: 2e9 };

/** Half the memory is left to others. */
function affordableWorkers(indexer: SearchIndexer): number {
  const affordable = Math.floor(totalmem() / 2 / memoryOfWorker[indexer]);
  return Math.max(1, Math.min(availableParallelism(), affordable));
}

/** Bundles that stand in the output already, and are whole, are left: a folder's name tells all that it holds. */
function fillOutput(output: string, cache: BundleCache, entries: readonly BundleEntry[]): void {
  mkdirSync(output, { recursive: true });
  removeOthers(output, new Set(entries.map((entry) => entry.path)));
  for (const { path } of entries) {
    const target = join(output, path);
    if (isWhole(target, cache.sealOf(path))) continue;
    rmSync(target, { recursive: true, force: true });
    linkFolder(join(cache.folder, path), target);
  }
}
