import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../archive/site.ts';

/** The file that names all sitemaps. */
export const sitemapIndex = 'sitemap.xml';

/**
 * The paths of the sitemaps that are published, and of the file that names them; `undefined` where one of them is not there, or
 * where that file is not one that a build has written.
 *
 * @param published paths of the files in the output folder
 */
export function publishedSitemaps(
  { url }: Pick<Site, 'url'>,
  outputDirectory: string,
  published: ReadonlySet<string>,
): string[] | undefined {
  if (!published.has(sitemapIndex)) return undefined;
  const text = readFileSync(join(outputDirectory, sitemapIndex), 'utf8');
  const addresses = Array.from(text.matchAll(/<loc>([^<]+)<\/loc>/g), ([, address = '']) => address);
  const paths = addresses.map((address) => (address.startsWith(url) ? address.slice(url.length) : ''));
  const areRight = paths.every((path) => /^sitemaps\/[\w-]+\.xml$/.test(path) && published.has(path));
  return areRight && paths.length > 0 ? [...paths, sitemapIndex] : undefined;
}
