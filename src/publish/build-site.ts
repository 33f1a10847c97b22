import { createArchive } from '../archive/archive.ts';
import type { Archive } from '../archive/archive.ts';
import { fileOf } from '../archive/addresses.ts';
import type { Problem } from '../archive/problem.ts';
import { readContent } from '../loader/read-content.ts';
import { ContentChanged } from '../loader/read-body.ts';
import { filesForMachines } from '../output/files.ts';
import { buildSearch } from '../search/build/build-search.ts';
import type { PlannedPage } from '../views/plan.ts';
import { planPages } from '../views/plan.ts';
import { assetsOf, stageAssets, stageFolder } from './assets.ts';
import { claimOutputFolder, listPublished, removeEmptyFolders } from './output-folder.ts';
import { pageContents, renderPage } from './page-maker.ts';
import type { FileCounts } from './staging.ts';
import { Staging } from './staging.ts';
import type { CompiledTemplates } from './template-compiler.ts';
import { compileTemplates } from './template-compiler.ts';

/** The steps of a build, in order; `search` runs beside `render`. */
export type BuildStep = 'read' | 'templates' | 'render' | 'search' | 'publish';

/** Where a build reads and writes: absolute folders. */
export interface BuildOptions {
  readonly contentDirectory: string;
  readonly publicDirectory: string;
  readonly outputDirectory: string;
  readonly cacheDirectory: string;
  /** Told of every step; counts are articles, pages or files. */
  readonly onProgress?: (step: BuildStep, done: number, total: number) => void;
}

export type BuildResult =
  | {
      readonly status: 'built';
      /** Warnings only. */
      readonly problems: readonly Problem[];
      readonly articles: number;
      readonly pages: number;
      readonly files: FileCounts;
      readonly seconds: number;
    }
  /** The content has errors: nothing was published, the site stays as it was. */
  | { readonly status: 'problems'; readonly problems: readonly Problem[] };

/** A file may change while it is read; so often is the content read again from the start. */
const attempts = 3;

/**
 * Builds the site of a content folder into the output folder.
 *
 * @throws OperatorError when a folder cannot be used
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await buildOnce(options);
    } catch (error) {
      if (!(error instanceof ContentChanged) || attempt === attempts) throw error;
    }
  }
}

async function buildOnce(options: BuildOptions): Promise<BuildResult> {
  const start = performance.now();
  const progress = options.onProgress ?? (() => undefined);
  const content = await readContent({
    contentDirectory: options.contentDirectory,
    cacheDirectory: options.cacheDirectory,
    onProgress: (read, total) => progress('read', read, total),
  });
  if (content.problems.some((problem) => problem.severity === 'error')) {
    return { status: 'problems', problems: content.problems };
  }
  const archive = createArchive(content);
  claimOutputFolder(options.outputDirectory);

  progress('templates', 0, 1);
  const templates = await compileTemplates(options.cacheDirectory, archive.site.base);
  progress('templates', 1, 1);

  const published = listPublished(options.outputDirectory);
  const staging = new Staging(options.outputDirectory);
  try {
    const pages = planPages(archive);
    await stageSite(options, archive, pages, templates, new Set(published), staging);
    progress('publish', 0, 1);
    const files = staging.swapIn(published);
    removeEmptyFolders(
      options.outputDirectory,
      published.filter((path) => !staging.expected.has(path)),
    );
    progress('publish', 1, 1);
    return {
      status: 'built',
      problems: content.problems,
      articles: archive.articles.length,
      pages: pages.length,
      files,
      seconds: (performance.now() - start) / 1000,
    };
  } catch (error) {
    staging.discard();
    throw error;
  }
}

/** Stages everything, what others refer to first: styles and images before pages, pages before feeds. */
async function stageSite(
  options: BuildOptions,
  archive: Archive,
  pages: readonly PlannedPage[],
  templates: CompiledTemplates,
  published: ReadonlySet<string>,
  staging: Staging,
): Promise<void> {
  const progress = options.onProgress ?? (() => undefined);
  const searching = buildSearch({
    articles: archive.articles,
    contentDirectory: options.contentDirectory,
    output: `${options.cacheDirectory}/search-output`,
    cacheDirectory: options.cacheDirectory,
    site: archive.site,
    onProgress: (done, total) => progress('search', done, total),
  });
  // Awaited below; until then its failure must not count as unhandled.
  searching.catch(() => undefined);

  stageFolder(templates.assetsDirectory, staging);
  stageAssets(assetsOf(archive), options.contentDirectory, published, staging);
  const own = new Set(stageFolder(options.publicDirectory, staging));
  const contentOf = pageContents(archive, options.contentDirectory);
  for (const [index, page] of pages.entries()) {
    const html = await renderPage(templates.application, archive, page.address, contentOf(page));
    staging.write(fileOf(page.address), html);
    if (index % 100 === 99 || index === pages.length - 1) progress('render', index + 1, pages.length);
  }
  for (const { address, text } of await filesForMachines(archive, pages)) {
    const path = fileOf(address);
    // An institution's own robots.txt or feed stands above ours.
    if (!own.has(path)) staging.write(path, text);
  }
  await searching;
  stageFolder(`${options.cacheDirectory}/search-output`, staging, 'search/');
}
