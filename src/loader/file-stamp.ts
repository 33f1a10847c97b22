import { statSync } from 'node:fs';

/** What tells without reading whether a file is still the same: times in milliseconds, size in bytes. */
export interface FileStamp {
  readonly modified: number;
  readonly changed: number;
  readonly size: number;
}

/**
 * Files that changed less than this before they were read may change again within the same tick of a coarse clock, and
 * look unchanged. Their stamp is not kept, so they are read once more: git calls such entries racily clean.
 */
const racyMilliseconds = 2000;

/** The stamp of a file. Throws what the file system throws. */
export function stampOf(path: string): FileStamp {
  const { mtimeMs, ctimeMs, size } = statSync(path);
  return { modified: mtimeMs, changed: ctimeMs, size };
}

/** Whether two stamps are those of the same state of a file. */
export function isSameStamp(a: FileStamp, b: FileStamp): boolean {
  return a.modified === b.modified && a.changed === b.changed && a.size === b.size;
}

/**
 * The stamp to keep for what is read at `now`: itself, or one that equals no other when it is too fresh.
 *
 * @param uncertain for how many milliseconds after a change another may go unnoticed
 */
export function stampToKeep(stamp: FileStamp, now: number, uncertain = racyMilliseconds): FileStamp {
  const isRacy = Math.max(stamp.modified, stamp.changed) > now - uncertain;
  return isRacy ? { modified: -1, changed: -1, size: -1 } : stamp;
}
