import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Article } from '../../archive/article.ts';
import type { Site } from '../../archive/site.ts';
import { isWhole, keepFolder, sealOf } from '../../cache/sealed-folder.ts';
import { FORMAT_VERSION, type BundleEntry, type Manifest } from '../store/bundle-files.ts';
import { bundleKey, searchFingerprint } from './bundle-key.ts';
import { linkFolder, measureFolder } from './link-folder.ts';
import { peoplePinyin } from './pinyin.ts';
import { planBundles, type BundlePlan } from './plan-bundles.ts';
import { makeBundle } from './make-bundle.ts';
import { writePacked } from './write-bundle.ts';

export interface SearchSummary {
  readonly bundles: number;
  readonly articles: number;
  readonly files: number;
  readonly bytes: number;
  /** Bundles taken from the cache. */
  readonly reused: number;
  /** Bundles that stood in the cache and were not whole. */
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
  /** Child processes at a time; by default as many as there are processors, and memory for. */
  readonly workers?: number;
  /** Articles at most in a bundle. */
  readonly largestBundle?: number;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** Chosen by measurement: see the table in docs/search.md. */
const settings = { largestBundle: 3500, chunkSize: 14_000, recordsPerPart: 48 };

/**
 * Makes the search index: a folder for each period's bundle, people's names in pinyin, and `manifest.json`.
 * Bundles whose articles did not change are taken from the cache. The same input makes the same bytes.
 *
 * @throws ContentChanged when an article's file changed since it was read
 * @throws WorkerDied when a bundle's process ended early twice
 */
export async function buildSearch(options: SearchOptions): Promise<SearchSummary> {
  const { articles, output, site } = options;
  const cache = join(options.cacheDirectory, 'search-bundles');
  const largestBundle = options.largestBundle ?? settings.largestBundle;
  const fingerprint = searchFingerprint(site, settings);
  const bundles = planBundles(articles, largestBundle).map((plan) => describeBundle(plan, fingerprint));
  const missing = bundles.filter(({ entry }) => !isWhole(join(cache, entry.path)));
  const damaged = missing.filter(({ entry }) => existsSync(join(cache, entry.path))).length;
  mkdirSync(cache, { recursive: true });

  let done = articles.length - missing.reduce((sum, { plan }) => sum + plan.articles.length, 0);
  const progress = (count: number) => options.onProgress?.((done += count), articles.length);
  progress(0);
  await inParallel(missing, options.workers ?? affordableWorkers(), async ({ plan, entry }) => {
    // A worker that was told to end may still write for a moment: not to the folder of the one that follows.
    const folder = join(cache, `making-${randomUUID()}`);
    const { chunkSize, recordsPerPart } = settings;
    const { contentDirectory } = options;
    const job = { articles: plan.articles, folder, chunkSize, recordsPerPart, site, contentDirectory };
    await makeBundle(plan.name, job, progress, options.signal);
    keepFolder(folder, join(cache, entry.path));
  });

  const entries = bundles.map(({ entry }) => entry);
  fillOutput(output, cache, entries);
  const people = peoplePinyin(articles);
  for (const [letter, list] of people) writePacked(join(output, 'people', `${letter}.bin`), list);
  writeFileSync(
    join(output, 'manifest.json'),
    JSON.stringify(manifestOf(site, entries, [...people.keys()].join(''))),
  );
  removeOthers(cache, new Set(entries.flatMap(({ path }) => [path, sealOf(path)])));
  return {
    bundles: bundles.length,
    articles: articles.length,
    reused: bundles.length - missing.length,
    damaged,
    ...measureFolder(output),
  };
}

/** A full bundle of articles of 700 characters took 1.6 GB; longer ones take more. Half the memory is left to others. */
function affordableWorkers(): number {
  return Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / 2 / 2e9)));
}

function describeBundle(plan: BundlePlan, fingerprint: string): { plan: BundlePlan; entry: BundleEntry } {
  const hash = bundleKey(plan.articles, fingerprint);
  const entry = {
    name: plan.name,
    path: `${plan.name}_${hash}`,
    from: (plan.articles.at(-1) as Article).day,
    to: (plan.articles[0] as Article).day,
    count: plan.articles.length,
    hash,
    dead: [],
  };
  return { plan, entry };
}

function manifestOf(site: Site, bundles: readonly BundleEntry[], peopleLetters: string): Manifest {
  return {
    format: FORMAT_VERSION,
    base: site.base,
    columns: site.columns.map(({ id, name }) => ({ id, name })),
    recordsPerPart: settings.recordsPerPart,
    peopleLetters,
    bundles,
  };
}

/** Bundles that stand in the output already, and are whole, are left: a folder's name tells all that it holds. */
function fillOutput(output: string, cache: string, entries: readonly BundleEntry[]): void {
  mkdirSync(output, { recursive: true });
  removeOthers(output, new Set(entries.map((entry) => entry.path)));
  for (const { path } of entries) {
    const target = join(output, path);
    if (isWhole(target, sealOf(join(cache, path)))) continue;
    rmSync(target, { recursive: true, force: true });
    linkFolder(join(cache, path), target);
  }
}

function removeOthers(folder: string, kept: ReadonlySet<string>): void {
  for (const name of readdirSync(folder)) {
    if (!kept.has(name)) rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Does `task` for every item, `width` at a time; after a failure no further item is begun. */
async function inParallel<T>(
  items: readonly T[],
  width: number,
  task: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items[Symbol.iterator]();
  let failed = false;
  const lanes = Array.from({ length: Math.max(1, Math.min(width, items.length)) }, async () => {
    for (const item of queue) {
      if (failed) return;
      await task(item).catch((error: unknown) => {
        failed = true;
        throw error;
      });
    }
  });
  const outcomes = await Promise.allSettled(lanes);
  const failure = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failure !== undefined) throw failure.reason;
}
