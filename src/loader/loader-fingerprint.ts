import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packagesKey } from '../cache/installed-packages.ts';
import { ownSource } from '../cache/own-source.ts';

/**
 * A hash of the code that turns files into articles: what an older version cached says nothing about this one.
 * Reading some dozens of small files costs a few milliseconds and cannot be forgotten, as a version number can.
 */
export function loaderFingerprint(): string {
  const folders = ['.', 'foreign', '../markdown', '../pictures', '../archive', '../archive/problems'];
  return sourceFingerprint(folders.map((folder) => join(import.meta.dirname, folder)));
}

/** A hash of the sources in some folders of ours, those below them not counted, and of the packages' versions. */
export function sourceFingerprint(directories: readonly string[]): string {
  const hash = createHash('sha256');
  for (const directory of directories) {
    for (const name of sourcesIn(directory)) hash.update(name).update(ownSource(join(directory, name)));
  }
  // The versions of the packages that do the reading.
  hash.update(ownSource(join(import.meta.dirname, '../../package.json'))).update(packagesKey());
  return hash.digest('hex');
}

function sourcesIn(directory: string): string[] {
  return readdirSync(directory)
    .filter((name) => /\.[jt]s$/.test(name) && !name.includes('.test.'))
    .sort();
}
