import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { buildSearch } from '../search/build/build-search.ts';
import { isBundleFile } from '../search/build/bundle-key.ts';
import type { BuildOptions } from './build-options.ts';
import { fileOf } from '../archive/addresses.ts';
import { listPublicFiles, readPublicFile } from './public-files.ts';
import type { SiteFiles } from './staging.ts';

/**
 * Makes the search files while pages are rendered; the returned function waits for them and stages them.
 *
 * @param published paths of the files in the output folder
 */
export function beginSearch(
  archive: Archive,
  { contentDirectory, cacheDirectory, compact, onProgress, onRebuilt, signal }: BuildOptions,
  published: ReadonlySet<string>,
): (staging: SiteFiles) => Promise<void> {
  const output = join(cacheDirectory, 'search-output');
  const made = buildSearch({
    articles: archive.articles,
    contentDirectory,
    output,
    cacheDirectory,
    site: archive.site,
    onProgress: (done, total) => onProgress?.('search', done, total),
    ...(compact !== undefined && { compact }),
    ...(signal && { signal }),
  });
  // Awaited below; until then its failure must not count as unhandled.
  made.catch(() => undefined);
  return async (staging) => {
    const { damaged } = await made;
    if (damaged > 0) onRebuilt?.('search');
    // The list of bundles follows the bundles that it names.
    const manifest = 'manifest.json';
    const files = listPublicFiles(output).filter((file) => file !== manifest);
    for (const file of [...files, manifest]) {
      const path = `search/${file}`;
      if (isBundleFile(file) && published.has(path)) staging.keep(path);
      else staging.write(path, readPublicFile(join(output, file)));
    }
  };
}

/** Keeps the search files as they are published. */
export function keepSearch(published: Iterable<string>): (staging: SiteFiles) => Promise<void> {
  const page = fileOf('/search/');
  return async (staging) => {
    for (const path of published) if (path.startsWith('search/') && path !== page) staging.keep(path);
  };
}
