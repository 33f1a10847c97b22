import { existsSync } from 'node:fs';
import { fileOf } from '../archive/addresses.ts';
import { createArchive, withPictures } from '../archive/archive.ts';
import { compareText } from '../archive/order.ts';
import { madeAddresses } from '../archive/pictures.ts';
import type { Problem } from '../archive/problem.ts';
import { archiveState } from './archive-state.ts';
import { assetsOf } from './assets.ts';
import type { BuildOptions } from './build-options.ts';
import { readBuildRecord } from './build-record.ts';
import { reasonsToWrite, type ChangeReason } from './change-reasons.ts';
import { checkFolders } from './check-folders.ts';
import { ComparedFiles } from './compared-files.ts';
import { readDatedContent, type Schedule } from './dated-content.ts';
import { editorFiles } from './editor-files.ts';
import { lockFolder } from './folder-lock.ts';
import { filesIn } from './folder-listing.ts';
import { checkOutputFolder, listOutput } from './output-folder.ts';
import { makePictures } from './make-pictures.ts';
import { settingsKey } from './page-key.ts';
import { listPublicFiles } from './public-files.ts';
import { picturesOfSite } from './shown-pictures.ts';
import { withStableContent } from './stable-content.ts';
import { stageSite } from './stage-site.ts';
import { compileTemplates } from './template-compiler.ts';

/** What a build would do to one file of the output folder. */
export interface PlannedChange {
  /** Within the output folder, `/` as separator. */
  readonly path: string;
  readonly change: 'made' | 'changed' | 'removed';
  /** At least one. */
  readonly reasons: readonly ChangeReason[];
}

export type BuildPlan =
  | {
      readonly status: 'planned';
      /** Warnings only. */
      readonly problems: readonly Problem[];
      /** What its time or its status keeps back. */
      readonly schedule: Schedule;
      /** By path. */
      readonly changes: readonly PlannedChange[];
      /** Number of files that stay as they are. */
      readonly unchanged: number;
      readonly seconds: number;
    }
  | { readonly status: 'problems'; readonly problems: readonly Problem[] };

/**
 * Does all that `buildSite` does but publishing, and says what that would change. The output folder is not touched; what is
 * made on the way stays in the cache, where the build finds it.
 *
 * @throws OperatorError when a folder cannot be used, or when something on this machine stops it
 */
export async function planBuild(options: BuildOptions): Promise<BuildPlan> {
  const start = performance.now();
  checkFolders(options);
  checkOutputFolder(options.outputDirectory);
  const unlock = lockFolder(options.cacheDirectory);
  try {
    return await withStableContent(options, () => planOnce(options, start));
  } finally {
    unlock();
  }
}

async function planOnce(options: BuildOptions, start: number): Promise<BuildPlan> {
  const { contentDirectory, publicDirectory, outputDirectory, cacheDirectory } = options;
  const onProgress = (read: number, total: number) => options.onProgress?.('read', read, total);
  const onImage = (read: number, total: number) => options.onProgress?.('examine-pictures', read, total);
  const content = await readDatedContent({ contentDirectory, cacheDirectory, onProgress, onImage }, options);
  const { problems } = content;
  if (content.cache === 'rebuilt') options.onRebuilt?.('content');
  if (problems.some(({ severity }) => severity === 'error')) return { status: 'problems', problems };
  const original = createArchive(content);
  const templates = await compileTemplates(cacheDirectory, original.site.base, {
    contentDirectory: options.contentDirectory,
    files: original.themeFiles,
  });
  if (templates.damaged) options.onRebuilt?.('templates');
  const published = new Set(existsSync(outputDirectory) ? filesIn(listOutput(outputDirectory)) : []);
  const record = readBuildRecord(cacheDirectory, outputDirectory, () => options.onRebuilt?.('record'));
  const files = new ComparedFiles(outputDirectory);
  const shown = picturesOfSite(original);
  const task = { options, archive: original, shown, published, staging: files };
  const archive = withPictures(original, (await makePictures(task)).pictures);
  const state = archiveState(archive, templates.key, record.state());
  const sources = {
    keys: (await stageSite(options, { archive, state, templates, record, published }, files)).keys,
    templates: templates.key,
    settings: settingsKey(archive.site),
    publicFiles: new Set(listPublicFiles(publicDirectory)),
    articleFiles: new Set([...assetsOf(archive).keys(), ...madeAddresses(archive.pictures)].map(fileOf)),
    templateFiles: new Set(listPublicFiles(templates.assetsDirectory)),
    editorFiles: new Set(editorFiles(archive.site).keys()),
  };
  const recorded = { ...record, keys: record.keys() };
  const changes: PlannedChange[] = files.different.map((path) => ({
    path,
    change: published.has(path) ? 'changed' : 'made',
    reasons: reasonsToWrite(path, published.has(path), sources, recorded),
  }));
  for (const path of published) {
    if (!files.expected.has(path)) changes.push({ path, change: 'removed', reasons: ['gone'] });
  }
  return {
    status: 'planned',
    problems,
    schedule: content.schedule,
    changes: changes.sort((a, b) => compareText(a.path, b.path)),
    unchanged: files.expected.size - files.different.length,
    seconds: (performance.now() - start) / 1000,
  };
}
