import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packagesKey } from '../cache/installed-packages.ts';
import { packageDirectory } from './package-place.ts';

/**
 * The hash of the package's own files that match, with the versions of Node and of the packages that it runs with: 16
 * hexadecimal digits that change when the generator does. Tests do not count.
 *
 * @param patterns globs from the package's folder
 * @param more what else the key depends on
 */
export function sourceKey(patterns: readonly string[], ...more: readonly string[]): string {
  const hash = createHash('sha256').update([process.versions.node, packagesKey(), ...more, ''].join('\0'));
  const files = globSync([...patterns, 'package.json'], { cwd: packageDirectory })
    .filter((file) => /\.(ts|js|astro|css|json)$/.test(file) && !/\.test\.|\/fixtures\//.test(file))
    .sort();
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(packageDirectory, file)));
  return hash.digest('hex').slice(0, 16);
}
