import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { hash } from 'node:crypto';
import type { ArchiveState } from './archive-state.ts';
import { markerName } from './output-folder.ts';
import { RecordedKeys } from './recorded-keys.ts';

/** Changes when a record of an older version can no longer be understood. */
const format = 8;

/** What the last build published: pages with the same key need not be made again. */
export interface BuildRecord {
  /** By paths of files within the output folder. Read when they are asked for: most builds change nothing. */
  readonly keys: () => RecordedKeys;
  /** The number of pages. */
  readonly pages: number;
  /** The key of the templates that made them. */
  readonly templates: string;
  /** Hash of the site's settings. */
  readonly settings: string;
  /** Paths of the sitemaps, where all of them are the build's own. */
  readonly sitemaps: readonly string[];
  /** Hash of everything that went into the site; the same again means that there is nothing to do. */
  readonly whole: string;
  /** How the archive stood of which the pages were made; `undefined` where that is not known. */
  readonly state: () => ArchiveState | undefined;
}

/** What is read when it is asked for. */
type Lazy = 'keys' | 'state';

/** The second line of the record's file, as JSON; the first seals it. A line for each page follows: its path and the parts of its key. */
interface Heading extends Omit<BuildRecord, Lazy> {
  /** Digest of the pages' lines. */
  readonly lines: string;
  /** The marker's time of change: another build of the same output folder touches it. */
  readonly marker: string;
  /** Digest of the archive's state, which lies in a file of its own. */
  readonly archive: string;
}

const nothing: BuildRecord = {
  keys: () => RecordedKeys.of(new Map()),
  pages: 0,
  templates: '',
  settings: '',
  sitemaps: [],
  whole: '',
  state: () => undefined,
};

/**
 * Reads the record of the output folder's last build. It is empty when there is none, when it is damaged or another version's, when
 * another build wrote to the folder since, or when that build was interrupted while it swapped files in.
 *
 * @param onDamaged told when a part that is read stands there and is damaged or another version's
 */
export function readBuildRecord(
  cacheDirectory: string,
  outputDirectory: string,
  onDamaged: () => void = () => undefined,
): BuildRecord {
  const bytes = readWhereThere(recordPath(cacheDirectory, outputDirectory));
  if (bytes === undefined) return nothing;
  const [seal, line, keyBytes] = firstLines(bytes);
  if (seal !== sealOf(line)) {
    onDamaged();
    return nothing;
  }
  const { marker, lines, archive, ...told } = JSON.parse(line) as Heading;
  if (marker !== markerTime(outputDirectory)) return nothing;
  let keys: RecordedKeys | undefined;
  let state: { readonly read: ArchiveState | undefined } | undefined;
  return {
    keys: () => (keys ??= readKeys(keyBytes, told.pages, lines, onDamaged)),
    state: () =>
      (state ??= { read: readState(statePath(cacheDirectory, outputDirectory), archive, onDamaged) }).read,
    ...told,
  };
}

/** What stands before a heading: it tells a damaged one, and one of another version. */
function sealOf(heading: string): string {
  return `baoku-build ${format} ${hash('sha1', heading)}`;
}

function readWhereThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** The two first lines, and what follows them: that may be large, and few builds need it. */
function firstLines(bytes: Buffer): [string, string, Buffer] {
  const end = bytes.indexOf('\n');
  const next = bytes.indexOf('\n', end + 1);
  if (next === -1) return ['', '', bytes];
  return [bytes.toString('utf8', 0, end), bytes.toString('utf8', end + 1, next), bytes.subarray(next + 1)];
}

/** None where they are not the ones that were written with the heading. */
function readKeys(lines: Buffer, pages: number, digest: string, onDamaged: () => void): RecordedKeys {
  if (hash('sha1', lines) === digest) return RecordedKeys.read(lines.toString(), pages);
  onDamaged();
  return nothing.keys();
}

/** Makes every record of the output folder void, this one's and other caches': its files are about to change. */
export function beginSwap(outputDirectory: string): void {
  const now = new Date();
  utimesSync(join(outputDirectory, markerName), now, now);
}

type WrittenRecord = Omit<BuildRecord, Lazy | 'pages'> & {
  readonly keys: RecordedKeys;
  readonly state: ArchiveState;
};

/** Records what is published. Written in one step, so that a record is whole or absent. */
export function writeBuildRecord(
  cacheDirectory: string,
  outputDirectory: string,
  { keys, state, ...site }: WrittenRecord,
): void {
  const marker = markerTime(outputDirectory) ?? '';
  const path = recordPath(cacheDirectory, outputDirectory);
  mkdirSync(dirname(path), { recursive: true });
  const archive = writeState(statePath(cacheDirectory, outputDirectory), state);
  // As bytes, which are written as they are hashed: a string would be encoded for each.
  const lines = Buffer.from(keys.text);
  const digest = hash('sha1', lines);
  const heading: Heading = { pages: keys.pages, ...site, marker, archive, lines: digest };
  const line = JSON.stringify(heading);
  // The lock of the cache folder lets one build write at a time.
  replaceFile(path, Buffer.from(`${sealOf(line)}\n${line}\n`), lines);
}

/** @returns the digest by which the state is known to be the record's */
function writeState(path: string, { around, published, withdrawn }: ArchiveState): string {
  const bytes = Buffer.from([around, String(published.length), ...published, ...withdrawn].join('\n'));
  replaceFile(path, bytes);
  return hash('sha1', bytes);
}

/** Nothing where the file is not the one that was written with the record. */
function readState(path: string, digest: string, onDamaged: () => void): ArchiveState | undefined {
  const bytes = readWhereThere(path);
  if (bytes === undefined) return undefined;
  if (hash('sha1', bytes) !== digest) {
    onDamaged();
    return undefined;
  }
  const lines = bytes.toString().split('\n');
  const [around = '', count] = lines;
  const end = 2 + Number(count);
  return { around, published: lines.slice(2, end), withdrawn: lines.slice(end) };
}

function replaceFile(path: string, ...parts: readonly Buffer[]): void {
  const fresh = `${path}.new`;
  const file = openSync(fresh, 'w');
  try {
    for (const part of parts) writeFileSync(file, part);
  } finally {
    closeSync(file);
  }
  renameSync(fresh, path);
}

function recordPath(cacheDirectory: string, outputDirectory: string): string {
  return `${buildPath(cacheDirectory, outputDirectory)}.json`;
}

/** Where the listing of what the last build published is kept. Its stamps say whether it is still right: it may be newer than the record, or older. */
export function listingPath(cacheDirectory: string, outputDirectory: string): string {
  return `${buildPath(cacheDirectory, outputDirectory)}.listing`;
}

function statePath(cacheDirectory: string, outputDirectory: string): string {
  return `${buildPath(cacheDirectory, outputDirectory)}.archive`;
}

/** One cache folder may serve several output folders. */
function buildPath(cacheDirectory: string, outputDirectory: string): string {
  return join(cacheDirectory, 'builds', hash('sha1', outputDirectory).slice(0, 16));
}

/** Of a folder that somebody removed, nothing. */
function markerTime(outputDirectory: string): string | undefined {
  const stat = statSync(join(outputDirectory, markerName), { bigint: true, throwIfNoEntry: false });
  return stat && `${stat.mtimeNs}-${stat.ino}`;
}
