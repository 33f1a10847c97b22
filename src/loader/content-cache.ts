import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, StandingPage } from '../archive/article.ts';
import type { FileRecord } from './asset-files.ts';
import type { FileStamp } from './file-stamp.ts';
import type { Parsed } from './parse-article.ts';
import type { ParsedSite } from './parse-site.ts';
import { loaderFingerprint } from './loader-fingerprint.ts';

/** What was read of one Markdown file. */
export interface CachedFile<Entry> {
  readonly stamp: FileStamp;
  /** SHA-256 of its bytes; empty when they were not read, because the file is too large. */
  readonly digest: string;
  readonly parsed: Parsed<Entry>;
}

/** Everything that a run leaves for the next one. Paths are those of the content folder. */
export interface ContentCache {
  readonly settings: { readonly digest: string; readonly parsed: ParsedSite };
  readonly articles: Readonly<Record<string, CachedFile<Article>>>;
  readonly pages: Readonly<Record<string, CachedFile<StandingPage>>>;
  readonly assets: Readonly<Record<string, FileRecord>>;
}

/** Carries what was read from one reading of a content folder to the next within one process. Begin with `{}`. */
export interface ContentMemory {
  cache?: ContentCache | undefined;
}

const cacheFile = 'content.json';

/**
 * The cache of an earlier run, or `undefined` when there is none, when it was written by another version of the loader,
 * or when it is damaged.
 */
export function openCache(cacheDirectory: string): ContentCache | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(cacheDirectory, cacheFile));
  } catch {
    return undefined;
  }
  const end = bytes.indexOf('\n');
  const payload = bytes.subarray(end + 1);
  // The header vouches for every byte, so what follows needs no checking of its own.
  if (end === -1 || bytes.toString('latin1', 0, end) !== headerOf(payload)) return undefined;
  return JSON.parse(payload.toString('utf8')) as ContentCache;
}

/** Whether an earlier run left a cache, of whatever worth. */
export function hasCache(cacheDirectory: string): boolean {
  return existsSync(join(cacheDirectory, cacheFile));
}

/** Writes the cache whole or not at all. A folder that cannot be written to means no cache, not a failed build. */
export function saveCache(cacheDirectory: string, cache: ContentCache): void {
  const payload = Buffer.from(JSON.stringify(cache));
  const temporary = join(cacheDirectory, `${cacheFile}.${process.pid}`);
  try {
    mkdirSync(cacheDirectory, { recursive: true });
    writeFileSync(temporary, `${headerOf(payload)}\n`);
    writeFileSync(temporary, payload, { flag: 'a' });
    renameSync(temporary, join(cacheDirectory, cacheFile));
    removeUnfinished(cacheDirectory);
  } catch {
    removeIfThere(temporary);
  }
}

/** What runs left that were killed while they wrote. A run that is under way loses its cache, and nothing else. */
function removeUnfinished(cacheDirectory: string): void {
  for (const name of readdirSync(cacheDirectory)) {
    if (/^content\.json\.\d+$/.test(name)) removeIfThere(join(cacheDirectory, name));
  }
}

function removeIfThere(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // What cannot be written need not be removed either.
  }
}

function headerOf(payload: Buffer): string {
  return `baoku-content ${loaderFingerprint()} ${hash('sha256', payload)}`;
}
