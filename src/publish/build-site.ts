import { createArchive } from '../archive/archive.ts';
import type { Content } from '../archive/content.ts';
import type { Problem } from '../archive/problem.ts';
import type { BuildOptions } from './build-options.ts';
import { beginSwap, readBuildRecord, writeBuildRecord } from './build-record.ts';
import { checkFolders } from './check-folders.ts';
import { readDatedContent, type Schedule } from './dated-content.ts';
import { lockFolder } from './folder-lock.ts';
import {
  checkOutputFolder,
  claimOutputFolder,
  listingHash,
  listPublished,
  removeEmptyFolders,
} from './output-folder.ts';
import { settingsKey } from './page-key.ts';
import { siteHash } from './site-hash.ts';
import { stageSite } from './stage-site.ts';
import { withStableContent } from './stable-content.ts';
import type { FileCounts } from './staging.ts';
import { Staging } from './staging.ts';
import { compileTemplates } from './template-compiler.ts';

export type BuildResult =
  | {
      readonly status: 'built';
      /** Warnings only. */
      readonly problems: readonly Problem[];
      /** What its time or its status kept back. */
      readonly schedule: Schedule;
      readonly articles: number;
      readonly pages: number;
      readonly files: FileCounts;
      /** Whether search finds what the pages show; without, as of an earlier build. */
      readonly searchCurrent: boolean;
      readonly seconds: number;
    }
  /** The content has errors: nothing was published, the site stays as it was. */
  | { readonly status: 'problems'; readonly problems: readonly Problem[] };

/**
 * Builds the site of a content folder into the output folder. What the last build left there and is still right is not
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
  checkOutputFolder(options.outputDirectory);
  // Before anything is read: who waited for the folders must not publish what the content was before.
  const unlock = lockFolders([options.cacheDirectory, options.outputDirectory]);
  try {
    return await buildLocked(options, start);
  } finally {
    unlock();
  }
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
  const reading = {
    contentDirectory: options.contentDirectory,
    cacheDirectory: options.cacheDirectory,
    ...(options.memory && { memory: options.memory.content }),
    onProgress: (read: number, total: number) => options.onProgress?.('read', read, total),
  };
  const content = await readDatedContent(reading, options);
  const { problems } = content;
  if (problems.some(({ severity }) => severity === 'error')) return { status: 'problems', problems };
  if (content.cache === 'rebuilt') options.onRebuilt?.('content');
  claimOutputFolder(options.outputDirectory);
  const done = await publish(options, content);
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
): Promise<{ articles: number; pages: number; files: FileCounts; searchCurrent: boolean }> {
  const { outputDirectory, cacheDirectory } = options;
  const published = listPublished(outputDirectory);
  const record = readBuildRecord(cacheDirectory, outputDirectory);
  const whole = siteHash(content, options.publicDirectory);
  const articles = content.articles.filter(({ status }) => status === 'published').length;
  if (options.compact !== true && record.whole === whole && record.listing === listingHash(published)) {
    const files = { written: 0, unchanged: published.length, removed: 0 };
    return { articles, pages: record.pages, files, searchCurrent: true };
  }

  const archive = createArchive(content);
  options.onProgress?.('templates', 0, 1);
  const templates = await compileTemplates(cacheDirectory, archive.site.base);
  options.onProgress?.('templates', 1, 1);
  if (templates.damaged) options.onRebuilt?.('templates');

  const staging = new Staging(outputDirectory);
  const ending = new AbortController();
  const signal = AbortSignal.any([ending.signal, ...(options.signal ? [options.signal] : [])]);
  try {
    const keys = await stageSite(
      { ...options, signal },
      archive,
      templates,
      record,
      new Set(published),
      staging,
    );
    options.onProgress?.('publish', 0, 1);
    if (!staging.isIdle(published)) beginSwap(outputDirectory);
    const files = staging.swapIn(published);
    removeEmptyFolders(
      outputDirectory,
      published.filter((path) => !staging.expected.has(path)),
    );
    const listing = listingHash(staging.expected);
    const searchCurrent = options.search !== 'keep';
    // Without its search files the site is not whole, and the next build has something to do.
    writeBuildRecord(cacheDirectory, outputDirectory, {
      keys,
      templates: templates.key,
      settings: settingsKey(archive.site),
      whole: searchCurrent ? whole : '',
      listing,
    });
    options.onProgress?.('publish', 1, 1);
    return { articles, pages: keys.size, files, searchCurrent };
  } catch (error) {
    ending.abort();
    staging.discard();
    throw error;
  }
}
