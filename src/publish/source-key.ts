import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageDirectory } from './package-place.ts';

/**
 * The hash of the package's own files that match, with the version of Node: 16 hexadecimal digits that change when the
 * generator does. Tests do not count.
 *
 * @param patterns globs from the package's folder
 * @param more what else the key depends on
 */
export function sourceKey(patterns: readonly string[], ...more: readonly string[]): string {
  const hash = createHash('sha256').update([process.versions.node, ...more, ''].join('\0'));
  const files = globSync([...patterns, 'package.json'], { cwd: packageDirectory })
    .filter((file) => /\.(ts|js|astro|css|json)$/.test(file) && !file.includes('.test.'))
    .sort();
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(packageDirectory, file)));
  return hash.digest('hex').slice(0, 16);
}
