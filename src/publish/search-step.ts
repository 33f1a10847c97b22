import { join } from 'node:path';
import { fileIn } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import type { Site } from '../archive/site.ts';
import { buildSearch } from '../search/build/build-search.ts';
import { isBundleFile } from '../search/build/bundle-key.ts';
import { editionFile } from '../search/build/edition-index.ts';
import type { SearchOptions } from '../search/build/search-options.ts';
import type { BuildOptions } from './build-options.ts';
import { editionsOf } from './editions.ts';
import type { MergedShards } from './merged-shards.ts';
import { listPublicFiles, readPublicFile } from './public-files.ts';
import type { SiteFiles } from './staging.ts';
import { takeBundles } from './take-bundles.ts';

/**
 * Makes the search files while pages are rendered; the returned function waits for them and stages them.
 *
 * @param published paths of the files in the output folder
 * @param shards have bundles that need not be made
 */
export function beginSearch(
  archive: Archive,
  options: BuildOptions,
  published: ReadonlySet<string>,
  shards: MergedShards | undefined,
): (staging: SiteFiles) => Promise<void> {
  const search = searchOptions(archive, options);
  if (shards) takeBundles(shards.bundles, options.cacheDirectory);
  const made = buildSearch(search);
  // Awaited below; until then its failure must not count as unhandled.
  made.catch(() => undefined);
  return async (staging) => {
    const { damaged } = await made;
    if (damaged > 0) options.onRebuilt?.('search');
    stageSearchFiles(search.output, published, staging);
    const [, ...editions] = editionsOf(archive);
    for (const { site } of editions) stageEditionFiles(search.output, site, published, staging);
  };
}

/** What a build asks of search. */
export function searchOptions(archive: Archive, options: BuildOptions): SearchOptions {
  const { contentDirectory, cacheDirectory, compact, indexLimits, onProgress, signal } = options;
  return {
    articles: archive.articles,
    contentDirectory,
    output: join(cacheDirectory, 'search-output'),
    cacheDirectory,
    site: archive.site,
    onProgress: (done, total) => onProgress?.('search', done, total),
    ...(compact !== undefined && { compact }),
    ...(indexLimits && { limits: indexLimits }),
    ...(signal && { signal }),
  };
}

/** Stages what search made in a folder. */
export function stageSearchFiles(folder: string, published: ReadonlySet<string>, staging: SiteFiles): void {
  for (const file of filesInOrder(folder)) {
    const path = `search/${file}`;
    if (isBundleFile(file) && published.has(path)) staging.keep(path);
    else staging.write(path, readPublicFile(join(folder, file)));
  }
}

/** Stages, of what search made, the files that an edition has of its own. */
function stageEditionFiles(
  folder: string,
  site: Site,
  published: ReadonlySet<string>,
  staging: SiteFiles,
): void {
  for (const file of filesInOrder(folder)) {
    const path = fileIn(site, `/search/${file}`);
    if (isBundleFile(file) && published.has(path)) staging.keep(path);
    else {
      const bytes = editionFile(file, site.base, () => readPublicFile(join(folder, file)));
      if (bytes) staging.write(path, bytes);
    }
  }
}

/** The list of bundles follows the bundles that it names. */
function filesInOrder(folder: string): string[] {
  const isManifest = (file: string) => file === 'manifest.json';
  const files = listPublicFiles(folder);
  return [...files.filter((each) => !isManifest(each)), ...files.filter(isManifest)];
}

/** Keeps the search files as they are published. */
export function keepSearch(published: Iterable<string>): (staging: SiteFiles) => Promise<void> {
  return async (staging) => {
    for (const path of published) {
      if (/^(zh-hant\/)?search\/(?!index\.html$)/.test(path)) staging.keep(path);
    }
  };
}
