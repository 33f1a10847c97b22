import { createHash, hash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../archive/article.ts';
import type { Site } from '../../archive/site.ts';
import { packagesKey } from '../../cache/installed-packages.ts';
import { ownSource } from '../../cache/own-source.ts';
import { STORE_VERSION } from '../store/store-version.ts';

/**
 * A hash of the code that makes bundles out of articles, and of the settings that it looks at.
 * A bundle with the same code and the same articles has the same bytes.
 */
export function searchFingerprint(site: Site, settings: object): string {
  const hash = createHash('sha256').update(STORE_VERSION);
  hash.update(JSON.stringify([settings, site.searchIndexer, site.language, site.base]));
  // The libraries make the text too.
  hash.update(ownSource(join(import.meta.dirname, '../../../package.json'))).update(packagesKey());
  for (const folder of [
    '.',
    '../text',
    '../store',
    '../../markdown',
    '../../loader',
    '../../archive',
    '../../edition',
  ]) {
    const directory = join(import.meta.dirname, folder);
    for (const name of sourcesIn(directory)) hash.update(name).update(ownSource(join(directory, name)));
  }
  return hash.digest('hex');
}

/** The length of a key, in hexadecimal digits. */
export const KEY_LENGTH = 16;

/** Names the state of an article: changes whenever anything of it does that the index may hold, its body included. */
export function articleKey(article: Article): string {
  const { readDigest, status, cover, images, attachments } = article;
  if (readDigest === undefined) return shortHash(JSON.stringify(article));
  // The file says all of it but what other files are like, and what time has made of it.
  const files = cover !== undefined || images.length > 0 || attachments.length > 0;
  return status === 'published' && !files
    ? readDigest
    : shortHash(JSON.stringify([readDigest, status, cover, images, attachments]));
}

function shortHash(text: string): string {
  return hash('sha256', text).slice(0, KEY_LENGTH);
}

/** Names the state of a bundle: changes whenever an article of it, their order, or the code does. */
export function bundleKey(articleKeys: readonly string[], fingerprint: string): string {
  return shortHash(fingerprint + articleKeys.join(''));
}

/** Whether a file of the index lies in a bundle's folder, whose name tells what it holds: the same path is the same file. */
export function isBundleFile(path: string): boolean {
  return bundleFile.test(path);
}

const bundleFile = new RegExp(`^[^/]+_[0-9a-f]{${KEY_LENGTH}}/`);

function sourcesIn(directory: string): string[] {
  return readdirSync(directory)
    .filter((name) => /\.[jt]s$/.test(name) && !name.includes('.test.'))
    .sort();
}
