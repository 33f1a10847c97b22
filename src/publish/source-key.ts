import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packagesKey } from '../cache/installed-packages.ts';
import { ownSource } from '../cache/own-source.ts';
import { packageDirectory } from './package-place.ts';

/**
 * The hash of the package's own files, with the versions of Node and of the packages that it runs with: 16
 * hexadecimal digits that change when the generator does. Tests do not count.
 *
 * @param places folders and files in `src`; all of it, by default
 * @param more what else the key depends on
 */
export function sourceKey(places: readonly string[] | undefined, ...more: readonly string[]): string {
  const hash = createHash('sha256').update([process.versions.node, packagesKey(), ...more, ''].join('\0'));
  const files = places ? ownSources().filter((file) => isWithin(file, places)) : ownSources();
  for (const file of ['package.json', ...files.map((name) => `src/${name}`)])
    hash.update(`${file}\0`).update(ownSource(join(packageDirectory, file)));
  return hash.digest('hex').slice(0, 16);
}

/** Whether a file is one of the places or lies in one that is a folder. */
export function isWithin(file: string, places: readonly string[]): boolean {
  return places.some((place) => file === place || file.startsWith(`${place}/`));
}

/** By their paths in `src`, in order. Listed as they are: a glob takes longer to load than all of this, at every command. */
function ownSources(): readonly string[] {
  return (listed ??= readdirSync(join(packageDirectory, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(ts|js|astro|css|json)$/.test(file) && !/\.test\.|\/fixtures\//.test(file))
    .sort());
}

let listed: readonly string[] | undefined;
