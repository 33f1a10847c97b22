import type { Content } from '../archive/content.ts';
import type { BuildOptions } from './build-options.ts';
import { readBuildRecord } from './build-record.ts';
import { originOf, siteHash } from './site-hash.ts';

/**
 * Whether the site in the output folder is the one that a build would publish: `outdated` when the content, the public
 * files or Baoku changed since; `unknown` when the cache folder has no record of the site's last build.
 */
export function publishedState(
  content: Content,
  folders: Pick<BuildOptions, 'publicDirectory' | 'outputDirectory' | 'cacheDirectory'>,
): 'current' | 'outdated' | 'unknown' {
  const { publicDirectory, outputDirectory, cacheDirectory } = folders;
  const { whole, templates } = readBuildRecord(cacheDirectory, outputDirectory);
  if (templates === '') return 'unknown';
  return whole === siteHash(originOf(content), publicDirectory) ? 'current' : 'outdated';
}
