import { createArchive, withPictures } from '../archive/archive.ts';
import type { Content } from '../archive/content.ts';
import type { Problem } from '../archive/problem.ts';
import { archiveState } from './archive-state.ts';
import type { BuildOptions } from './build-options.ts';
import { beginSwap, listingPath, readBuildRecord, writeBuildRecord } from './build-record.ts';
import { shardTarget, siteTarget, type BuildTarget } from './build-target.ts';
import { checkFolders } from './check-folders.ts';
import { readDatedContent, type Schedule } from './dated-content.ts';
import { lockFolder } from './folder-lock.ts';
import { openShards } from './merged-shards.ts';
import { checkOutputFolder, claimOutputFolder, removeEmptyFolders } from './output-folder.ts';
import { openOutputListing, type OutputListing } from './output-listing.ts';
import { settingsKey } from './page-key.ts';
import { generatorKey } from './site-hash.ts';
import { withStableContent } from './stable-content.ts';
import type { FileCounts } from './staging.ts';
import { Staging } from './staging.ts';
import { compileTemplates, loadCompiledTemplates } from './template-compiler.ts';

/** What stands in the output folder after a build. Of a shard, the numbers are its own. */
interface Published {
  readonly articles: number;
  readonly pages: number;
  readonly files: FileCounts;
  /** Whether search finds what the pages show; without, as of an earlier build. */
  readonly searchCurrent: boolean;
}

export type BuildResult =
  | ({
      readonly status: 'built';
      /** Warnings only. */
      readonly problems: readonly Problem[];
      /** What its time or its status kept back. */
      readonly schedule: Schedule;
      readonly seconds: number;
    } & Published)
  /** The content has errors: nothing was published, the site stays as it was. */
  | { readonly status: 'problems'; readonly problems: readonly Problem[] };

/**
 * Builds the site of a content folder, or a shard of it, into the output folder. What the last build left there and is still right is not
 * made again. At every moment, also when the process is killed, the folder serves the old or the new version of each page.
 *
 * @throws OperatorError when a folder cannot be used, or when something on this machine stops the build
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const start = performance.now();
  return withStableContent(options, () => buildOnce(options, start));
}

async function buildOnce(options: BuildOptions, start: number): Promise<BuildResult> {
  checkFolders(options);
  checkOutputFolder(options.outputDirectory, kindOf(options));
  // Before anything is read: who waited for the folders must not publish what the content was before.
  const unlock = lockFolders([options.cacheDirectory, options.outputDirectory]);
  try {
    return await buildLocked(options, start);
  } finally {
    unlock();
  }
}

function kindOf({ shard }: BuildOptions): 'site' | 'shard' {
  return shard ? 'shard' : 'site';
}

/** Takes all of the folders or none. */
function lockFolders(folders: readonly string[]): () => void {
  const locks: (() => void)[] = [];
  const unlock = () => {
    for (const each of locks) each();
  };
  try {
    for (const folder of folders) locks.push(lockFolder(folder));
    return unlock;
  } catch (error) {
    unlock();
    throw error;
  }
}

async function buildLocked(options: BuildOptions, start: number): Promise<BuildResult> {
  const { cacheDirectory, outputDirectory } = options;
  const listing = openOutputListing(
    outputDirectory,
    listingPath(cacheDirectory, outputDirectory),
    options.memory?.listing,
  );
  try {
    return await buildListed(options, listing, start);
  } finally {
    listing.close();
  }
}

async function buildListed(
  options: BuildOptions,
  listing: OutputListing,
  start: number,
): Promise<BuildResult> {
  const shards = options.shards && openShards(options.shards, generatorKey());
  const reading = {
    contentDirectory: options.contentDirectory,
    cacheDirectory: options.cacheDirectory,
    ...(options.memory && { memory: options.memory.content }),
    onProgress: (read: number, total: number) => options.onProgress?.('read', read, total),
    onImage: (read: number, total: number) => options.onProgress?.('examine-pictures', read, total),
  };
  const content = await readDatedContent(reading, options);
  const { problems } = content;
  if (content.cache === 'rebuilt') options.onRebuilt?.('content');
  if (problems.some(({ severity }) => severity === 'error')) return { status: 'problems', problems };
  const { shard } = options;
  const target = shard ? shardTarget(options, content, shard) : siteTarget(options, content, shards);
  claimOutputFolder(options.outputDirectory, kindOf(options));
  const done = await publish(options, content, target, listing);
  return {
    status: 'built',
    problems,
    schedule: content.schedule,
    ...done,
    seconds: (performance.now() - start) / 1000,
  };
}

async function publish(
  options: BuildOptions,
  content: Content,
  target: BuildTarget,
  listing: OutputListing,
): Promise<Published> {
  const { outputDirectory, cacheDirectory } = options;
  const onDamaged = () => options.onRebuilt?.('record');
  const record = readBuildRecord(cacheDirectory, outputDirectory, onDamaged);
  const { paths: published, isAsRecorded, isRecordDamaged } = await listing.list();
  if (isRecordDamaged) onDamaged();
  const isCurrent = record.whole === target.whole && target.isFinished();
  if (options.compact !== true && isCurrent && isAsRecorded) {
    const { pages } = record;
    const files = { written: 0, unchanged: published.length, removed: 0 };
    // What the next build in this process will need is loaded while nobody waits for it.
    if (options.memory) loadCompiledTemplates(cacheDirectory, record.templates);
    return { articles: target.articlesIn(pages), pages, files, searchCurrent: true };
  }

  const original = createArchive(content);
  options.onProgress?.('templates', 0, 1);
  const templates = await compileTemplates(cacheDirectory, original.site.base, {
    contentDirectory: options.contentDirectory,
    files: original.themeFiles,
  });
  options.onProgress?.('templates', 1, 1);
  if (templates.damaged) options.onRebuilt?.('templates');

  const staging = new Staging(outputDirectory);
  const ending = new AbortController();
  const signal = AbortSignal.any([ending.signal, ...(options.signal ? [options.signal] : [])]);
  try {
    const before = new Set(published);
    const task = { options, archive: original, published: before, staging };
    const { pictures, isComplete } = await target.makePictures(task);
    const archive = withPictures(original, pictures);
    const state = archiveState(archive, templates.key, record.state());
    const site = { archive, state, templates, record, published: before };
    const { keys, sitemaps } = await target.stage({ ...options, signal }, site, staging);
    const { pages } = keys;
    options.onProgress?.('publish', 0, 1);
    target.begin();
    const gone = staging.goneOf(published);
    if (!staging.isIdle() || gone.length > 0) beginSwap(outputDirectory);
    const files = staging.swapIn(gone);
    removeEmptyFolders(outputDirectory, gone);
    target.finish(staging.expected, keys);
    const recorded = listing.record(staging.changedFolders, staging.inChangedFolders());
    // Awaited below; until then its failure must not count as unhandled.
    recorded.catch(() => undefined);
    const searchCurrent = options.search !== 'keep';
    // Without its search files the site is not whole, nor without pictures that another machine makes: the next build has
    // something to do.
    writeBuildRecord(cacheDirectory, outputDirectory, {
      keys,
      templates: templates.key,
      settings: settingsKey(archive.site),
      sitemaps,
      whole: searchCurrent && isComplete ? target.whole : '',
      state,
    });
    await recorded;
    options.onProgress?.('publish', 1, 1);
    return { articles: target.articlesIn(pages), pages, files, searchCurrent };
  } catch (error) {
    ending.abort();
    staging.discard();
    throw error;
  }
}
