import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { forEachPicture, type InTurn } from '../pictures/picture-lanes.ts';
import { examineImage, isSettled, type ExaminedImage } from './examine-image.ts';
import { isSystemError } from './file-errors.ts';
import { isSameStamp, stampOf, stampToKeep, type FileStamp } from './file-stamp.ts';
import { measureImage } from './measure-image.ts';

/** What is known of a file that an article refers to. */
export interface FileRecord {
  readonly stamp: FileStamp;
  /** SHA-256, hexadecimal. */
  readonly digest: string;
  readonly bytes: number;
  /** For a file that was asked for as an image; `null` when it is none that can be published. */
  readonly image?: ExaminedImage | null;
}

/** Reads files that articles refer to, each once a run, and only those that changed since the run before. */
export interface AssetFiles {
  /** Reads images to their end, several at a time, so that `readImage` can say which are not whole. What the file system throws, that says too. */
  readonly examine: (
    files: Iterable<string>,
    onExamined?: (done: number, total: number) => void,
  ) => Promise<void>;
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
  const pathOf = (file: string): string => join(contentDirectory, file);
  /** What the run before knew of a file, if it is still the same. */
  const recall = (file: string, stamp: FileStamp): FileRecord | undefined => {
    const before = earlier.get(file);
    return before !== undefined && isSameStamp(before.stamp, stamp) ? before : undefined;
  };
  const keep = (file: string, read: Omit<FileRecord, 'stamp'>, stamp: FileStamp): FileRecord => {
    reads += 1;
    const record = { ...read, stamp: stampToKeep(stamp, Date.now()) };
    records.set(file, record);
    return record;
  };
  const recordOf = (file: string, asImage: boolean): FileRecord => {
    const isEnough = (record: FileRecord | undefined): record is FileRecord =>
      record !== undefined && (!asImage || record.image !== undefined);
    const known = records.get(file);
    if (isEnough(known)) return known;
    const stamp = stampOf(pathOf(file));
    const before = recall(file, stamp);
    if (!isEnough(before))
      return keep(file, asImage ? imageIn(readFileSync(pathOf(file))) : digestFile(pathOf(file)), stamp);
    records.set(file, before);
    return before;
  };
  /** Whether nothing more can be found out about an image; notes it in that case. */
  const isKnown = (file: string): boolean => {
    try {
      const before = recall(file, stampOf(pathOf(file)));
      if (before === undefined || !isSettled(before.image)) return false;
      records.set(file, before);
      return true;
    } catch (error) {
      ignoreSystemError(error);
      return true;
    }
  };
  const examineOne = async (file: string, inTurn: InTurn): Promise<void> => {
    const stamp = stampOf(pathOf(file));
    const bytes = readFileSync(pathOf(file));
    const read = imageIn(bytes);
    const before = earlier.get(file);
    // A checkout gives all files other times.
    if (before?.digest === read.digest && isSettled(before.image)) keep(file, before, stamp);
    else {
      const { image } = read;
      const examined = image && (await inTurn(image, () => examineImage(image, bytes)));
      keep(file, { ...read, image: examined }, stamp);
    }
  };
  return {
    async examine(files, onExamined) {
      const unknown = [...new Set(files)].filter((file) => !isKnown(file));
      let done = 0;
      await forEachPicture(unknown, async (file, inTurn) => {
        await examineOne(file, inTurn).catch(ignoreSystemError);
        onExamined?.((done += 1), unknown.length);
      });
    },
    readImage: (file) => recordOf(file, true),
    readAttachment: (file) => recordOf(file, false),
    records: () => Object.fromEntries(records),
    hasRead: () => reads > 0,
  };
}

/** A file that was read as an image. */
function imageIn(bytes: Uint8Array): Omit<FileRecord, 'stamp'> & { readonly image: ExaminedImage | null } {
  const digest = createHash('sha256').update(bytes).digest('hex');
  return { digest, bytes: bytes.length, image: measureImage(bytes) ?? null };
}

/** `readImage` meets it again, and says what it is. */
function ignoreSystemError(error: unknown): void {
  if (!isSystemError(error)) throw error;
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
