import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { isSameStamp, stampOf, stampToKeep, type FileStamp } from './file-stamp.ts';
import { measureImage, type ImageFacts } from './measure-image.ts';

/** What is known of a file that an article refers to. */
export interface FileRecord {
  readonly stamp: FileStamp;
  /** SHA-256, hexadecimal. */
  readonly digest: string;
  readonly bytes: number;
  /** For a file that was asked for as an image; `null` when it is none that can be published. */
  readonly image?: ImageFacts | null;
}

/** Reads files that articles refer to, each once a run, and only those that changed since the run before. */
export interface AssetFiles {
  /** Throws what the file system throws. */
  readonly readImage: (file: string) => FileRecord;
  /** Throws what the file system throws. */
  readonly readAttachment: (file: string) => FileRecord;
  /** What to keep for the next run: the files that were asked for in this one. */
  readonly records: () => Record<string, FileRecord>;
  /** Whether a file had to be read. */
  readonly hasRead: () => boolean;
}

/** @param cached the records of the run before */
export function openAssetFiles(
  contentDirectory: string,
  cached: Readonly<Record<string, FileRecord>>,
): AssetFiles {
  const earlier = new Map(Object.entries(cached));
  const records = new Map<string, FileRecord>();
  let reads = 0;
  const recordOf = (file: string, asImage: boolean): FileRecord => {
    const known = records.get(file);
    if (known !== undefined && (!asImage || known.image !== undefined)) return known;
    const path = join(contentDirectory, file);
    const stamp = stampOf(path);
    const before = earlier.get(file);
    if (
      before !== undefined &&
      isSameStamp(before.stamp, stamp) &&
      (!asImage || before.image !== undefined)
    ) {
      records.set(file, before);
      return before;
    }
    reads += 1;
    const record = { ...readFile(path, asImage), stamp: stampToKeep(stamp, Date.now()) };
    records.set(file, record);
    return record;
  };
  return {
    readImage: (file) => recordOf(file, true),
    readAttachment: (file) => recordOf(file, false),
    records: () => Object.fromEntries(records),
    hasRead: () => reads > 0,
  };
}

function readFile(path: string, asImage: boolean): Omit<FileRecord, 'stamp'> {
  if (!asImage) return digestFile(path);
  const bytes = readFileSync(path);
  const digest = createHash('sha256').update(bytes).digest('hex');
  return { digest, bytes: bytes.length, image: measureImage(bytes) ?? null };
}

/** Reads piece by piece: an attachment may be a film. */
function digestFile(path: string): { digest: string; bytes: number } {
  const hash = createHash('sha256');
  const piece = Buffer.allocUnsafe(1 << 20);
  const descriptor = openSync(path, 'r');
  let bytes = 0;
  try {
    for (let read = readSync(descriptor, piece); read > 0; read = readSync(descriptor, piece)) {
      hash.update(piece.subarray(0, read));
      bytes += read;
    }
  } finally {
    closeSync(descriptor);
  }
  return { digest: hash.digest('hex'), bytes };
}
