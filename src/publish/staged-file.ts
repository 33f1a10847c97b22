import { readFileSync, statSync } from 'node:fs';
import { writeWhole } from './write-whole.ts';

/** Where a file goes that is to be staged. Plain data, which another thread can be given. */
export interface StagedPlace {
  /** Where it is published, absolute. */
  readonly published: string;
  /** Where it waits for that, absolute; `undefined` where nothing is to be written. */
  readonly staged: string | undefined;
}

/**
 * Writes a file to where it waits, unless it is published with these bytes already.
 *
 * @returns whether it is
 */
export function writeUnlessPublished({ published, staged }: StagedPlace, bytes: Uint8Array): boolean {
  const isSame = hasBytes(published, bytes);
  if (!isSame && staged !== undefined) writeWhole(staged, bytes);
  return isSame;
}

/** Whether a file stands there with these bytes. */
function hasBytes(file: string, bytes: Uint8Array): boolean {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat?.isFile() !== true || stat.size !== bytes.length) return false;
  return Buffer.compare(readFileSync(file), bytes) === 0;
}
