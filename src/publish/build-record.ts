import { mkdirSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hash } from 'node:crypto';
import type { ArchiveState } from './archive-state.ts';
import { markerName } from './output-folder.ts';
import { RecordedKeys } from './recorded-keys.ts';

/** Changes when a record of an older version can no longer be understood. */
const format = 7;

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
  keys: () => new RecordedKeys('', 0),
  pages: 0,
  templates: '',
  settings: '',
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
  const text = readWhereThere(recordPath(cacheDirectory, outputDirectory));
  if (text === undefined) return nothing;
  const [seal = '', line = ''] = text.split('\n', 2);
  if (seal !== sealOf(line)) {
    onDamaged();
    return nothing;
  }
  const { pages, templates, settings, whole, marker, lines, archive } = JSON.parse(line) as Heading;
  if (marker !== markerTime(outputDirectory)) return nothing;
  let keys: RecordedKeys | undefined;
  let state: { readonly read: ArchiveState | undefined } | undefined;
  return {
    keys: () => (keys ??= readKeys(text.slice(seal.length + line.length + 2), pages, lines, onDamaged)),
    state: () =>
      (state ??= { read: readState(statePath(cacheDirectory, outputDirectory), archive, onDamaged) }).read,
    ...{ pages, templates, settings, whole },
  };
}

/** What stands before a heading: it tells a damaged one, and one of another version. */
function sealOf(heading: string): string {
  return `baoku-build ${format} ${hash('sha1', heading)}`;
}

function readWhereThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** None where they are not the ones that were written with the heading. */
function readKeys(lines: string, pages: number, digest: string, onDamaged: () => void): RecordedKeys {
  if (hash('sha1', lines) === digest) return new RecordedKeys(lines, pages);
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
  const digest = hash('sha1', keys.text);
  const heading: Heading = { pages: keys.pages, ...site, marker, archive, lines: digest };
  const line = JSON.stringify(heading);
  // The lock of the cache folder lets one build write at a time.
  replaceFile(path, [sealOf(line), line, keys.text].join('\n'));
}

/** @returns the digest by which the state is known to be the record's */
function writeState(path: string, { around, published, withdrawn }: ArchiveState): string {
  const text = [around, String(published.length), ...published, ...withdrawn].join('\n');
  replaceFile(path, text);
  return hash('sha1', text);
}

/** Nothing where the file is not the one that was written with the record. */
function readState(path: string, digest: string, onDamaged: () => void): ArchiveState | undefined {
  const text = readWhereThere(path);
  if (text === undefined) return undefined;
  if (hash('sha1', text) !== digest) {
    onDamaged();
    return undefined;
  }
  const [around = '', count, ...lines] = text.split('\n');
  return { around, published: lines.slice(0, Number(count)), withdrawn: lines.slice(Number(count)) };
}

function replaceFile(path: string, text: string): void {
  const fresh = `${path}.new`;
  writeFileSync(fresh, text);
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
