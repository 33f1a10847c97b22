import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, StandingPage } from '../archive/article.ts';
import type { FileRecord } from './asset-files.ts';
import type { FileStamp } from './file-stamp.ts';
import type { Parsed } from './parse-article.ts';
import type { ReadRecord } from './parse-record.ts';
import type { ReadTopic } from './parse-topic.ts';
import type { ParsedSite } from './parse-site.ts';
import { changesBetween, countChanges, withChanges, type CacheChanges } from './cache-changes.ts';
import { loaderFingerprint } from './loader-fingerprint.ts';
import { packArticles, unpackArticles, type PackedArticles } from './packed-articles.ts';
import type { FoundWords } from './telling-words.ts';

/** What was read of one Markdown file or one record. */
export interface CachedFile<Entry> {
  readonly stamp: FileStamp;
  /** SHA-256 of its bytes; empty when they were not read, because the file is too large. */
  readonly digest: string;
  readonly parsed: Parsed<Entry>;
}

/** By their paths. A map: an object would look up each of a hundred thousand names among all that the program knows. */
export type CachedFiles<Entry> = ReadonlyMap<string, CachedFile<Entry>>;

/** Everything that a run leaves for the next one. Paths are those of the content folder. */
export interface ContentCache {
  readonly settings: { readonly digest: string; readonly parsed: ParsedSite };
  readonly articles: CachedFiles<Article>;
  readonly pages: CachedFiles<StandingPage>;
  readonly topics: CachedFiles<ReadTopic>;
  readonly records: CachedFiles<ReadRecord>;
  readonly assets: Readonly<Record<string, FileRecord>>;
  readonly words: Readonly<Record<string, FoundWords>>;
}

/** A cache as it was found, with the size of its file in bytes: all of it, and what was written as a whole. */
export interface FoundCache extends ContentCache {
  readonly size: { readonly all: number; readonly whole: number };
}

/** A cache, or changes of one, as they are written. */
type PackedCache = Pick<ContentCache, 'settings' | 'assets' | 'words'> & {
  readonly articles: PackedArticles;
  readonly pages: PackedEntries<StandingPage>;
  readonly topics: PackedEntries<ReadTopic>;
  readonly records: PackedEntries<ReadRecord>;
};
type PackedEntries<Entry> = Readonly<Record<string, CachedFile<Entry>>>;
type PackedChanges = Omit<CacheChanges, 'articles'> & {
  readonly articles: PackedArticles;
  /** The files of articles that are gone. */
  readonly gone: readonly string[];
};

/** Carries what was read from one reading of a content folder to the next within one process. Begin with `{}`. */
export interface ContentMemory {
  cache?: ContentCache | undefined;
}

// The file's first line vouches for the second, which is a whole cache; then one line for each later run, with what it
// read otherwise. An archive of 100,000 articles fills 100 MB, and most runs change a few kilobytes.
const cacheFile = 'content.json';

/**
 * The cache of an earlier run, or `undefined` when there is none, when it was written by another version of the loader,
 * or when it is damaged.
 */
export function openCache(cacheDirectory: string): FoundCache | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(cacheDirectory, cacheFile));
  } catch {
    return undefined;
  }
  const [header, payload, ...later] = linesOf(bytes);
  // The header vouches for every byte, so what follows needs no checking of its own.
  if (payload === undefined || header?.toString('latin1') !== headerOf(payload)) return undefined;
  let cache = parseWhole(payload);
  for (const line of later) {
    const changes = readChanges(line);
    // Half a line, of a run that was killed: the files of which it told are read again, since their times are not known.
    if (changes !== undefined) cache = withChanges(cache, changes);
  }
  return { ...cache, size: { all: bytes.length, whole: payload.length } };
}

/** The size of what an earlier run left, in bytes, of whatever worth; `undefined` for nothing. */
export function cacheSize(cacheDirectory: string): number | undefined {
  try {
    return statSync(join(cacheDirectory, cacheFile)).size;
  } catch {
    return undefined;
  }
}

/**
 * Saves what a run read, so that the file is what it was, or holds all. A folder that cannot be written to means no cache,
 * not a failed build.
 *
 * @param earlier the cache that was found when the run began
 */
export function saveCache(cacheDirectory: string, cache: ContentCache, earlier?: FoundCache): void {
  if (earlier === undefined || !appendChanges(cacheDirectory, cache, earlier))
    saveWhole(cacheDirectory, cache);
}

/** Adds what changed to the file, unless so much was added to it that it had better be written anew. */
function appendChanges(cacheDirectory: string, cache: ContentCache, earlier: FoundCache): boolean {
  const { size, ...before } = earlier;
  const changes = changesBetween(before, cache);
  if (countChanges(changes) > cache.articles.size / 8) return false;
  const json = JSON.stringify(packChanges(changes));
  const line = `\n${hash('sha256', json)} ${json}`;
  if (size.all - size.whole + line.length > size.whole / 4) return false;
  try {
    writeFileSync(join(cacheDirectory, cacheFile), line, { flag: 'a' });
    return true;
  } catch {
    return false;
  }
}

function saveWhole(cacheDirectory: string, cache: ContentCache): void {
  const packed: PackedCache = {
    ...cache,
    articles: packArticles(cache.articles),
    pages: Object.fromEntries(cache.pages),
    topics: Object.fromEntries(cache.topics),
    records: Object.fromEntries(cache.records),
  };
  const payload = Buffer.from(JSON.stringify(packed));
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

function parseWhole(payload: Buffer): ContentCache {
  const written = JSON.parse(payload.toString('utf8')) as PackedCache;
  return {
    ...written,
    articles: unpackArticles(written.articles),
    pages: new Map(Object.entries(written.pages)),
    topics: new Map(Object.entries(written.topics)),
    records: new Map(Object.entries(written.records)),
  };
}

function packChanges(changes: CacheChanges): PackedChanges {
  const entries = Object.entries(changes.articles);
  const read = entries.flatMap(([file, entry]) => (entry === null ? [] : [[file, entry] as const]));
  const gone = entries.flatMap(([file, entry]) => (entry === null ? [file] : []));
  return { ...changes, articles: packArticles(new Map(read)), gone };
}

function unpackChanges({ articles, gone, ...changes }: PackedChanges): CacheChanges {
  const read = Object.fromEntries<CachedFile<Article> | null>(unpackArticles(articles));
  for (const file of gone) read[file] = null;
  return { ...changes, articles: read };
}

/** The lines of a file without their ends. */
function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf('\n', start);
    lines.push(bytes.subarray(start, end === -1 ? bytes.length : end));
    start = end === -1 ? bytes.length : end + 1;
  }
  return lines;
}

function readChanges(line: Buffer): CacheChanges | undefined {
  const end = line.indexOf(' ');
  const json = line.subarray(end + 1);
  if (end === -1 || hash('sha256', json) !== line.toString('latin1', 0, end)) return undefined;
  return unpackChanges(JSON.parse(json.toString('utf8')) as PackedChanges);
}
