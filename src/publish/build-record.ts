import { mkdirSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hash } from 'node:crypto';
import { markerName } from './output-folder.ts';

/** Changes when a record of an older version can no longer be understood. */
const format = 1;

/** What the last build published: pages with the same key need not be made again. */
export interface BuildRecord {
  /** Path of a page's file within the output folder → its key. */
  readonly keys: ReadonlyMap<string, string>;
  /** Hash of everything that went into the site; the same again means that there is nothing to do. */
  readonly whole: string;
  /** Hash of the paths of all published files. */
  readonly listing: string;
}

interface RecordFile {
  readonly format: number;
  readonly whole: string;
  readonly listing: string;
  /** The marker's time of change: another build of the same output folder touches it. */
  readonly marker: string;
  readonly keys: readonly (readonly [string, string])[];
}

const nothing: BuildRecord = { keys: new Map(), whole: '', listing: '' };

/**
 * Reads the record of the output folder's last build. It is empty when there is none, when it cannot be understood, when
 * another build wrote to the folder since, or when that build was interrupted while it swapped files in.
 */
export function readBuildRecord(cacheDirectory: string, outputDirectory: string): BuildRecord {
  try {
    const text = readFileSync(recordPath(cacheDirectory, outputDirectory), 'utf8');
    const record = JSON.parse(text) as RecordFile;
    if (record.format !== format || record.marker !== markerTime(outputDirectory)) return nothing;
    return { keys: new Map(record.keys), whole: record.whole, listing: record.listing };
  } catch {
    return nothing;
  }
}

/** Makes every record of the output folder void, this one's and other caches': its files are about to change. */
export function beginSwap(outputDirectory: string): void {
  const now = new Date();
  utimesSync(join(outputDirectory, markerName), now, now);
}

/** Records what is published. Written in one step, so that a record is whole or absent. */
export function writeBuildRecord(cacheDirectory: string, outputDirectory: string, record: BuildRecord): void {
  const file: RecordFile = {
    format,
    whole: record.whole,
    listing: record.listing,
    marker: markerTime(outputDirectory),
    keys: [...record.keys],
  };
  const path = recordPath(cacheDirectory, outputDirectory);
  mkdirSync(dirname(path), { recursive: true });
  // The lock of the cache folder lets one build write at a time.
  const fresh = `${path}.new`;
  writeFileSync(fresh, JSON.stringify(file));
  renameSync(fresh, path);
}

/** One cache folder may serve several output folders. */
function recordPath(cacheDirectory: string, outputDirectory: string): string {
  return join(cacheDirectory, 'builds', `${hash('sha1', outputDirectory).slice(0, 16)}.json`);
}

function markerTime(outputDirectory: string): string {
  const { mtimeNs, ino } = statSync(join(outputDirectory, markerName), { bigint: true });
  return `${mtimeNs}-${ino}`;
}
