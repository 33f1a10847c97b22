import { hash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './files-below.ts';

/** One file of a sealed folder: its path, size in bytes, time of change in milliseconds, and SHA-1. */
type SealedFile = readonly [path: string, size: number, modified: number, digest: string];

/** What the seal of a folder is called; it lies beside it. */
export function sealOf(folder: string): string {
  return `${folder}.seal`;
}

/**
 * Puts a finished folder in the place where later builds look for it, with a seal by which they know whether it is still
 * what it was. What stood there goes. Killed at any moment, it leaves a folder that is whole, or one that does not pass.
 */
export function keepFolder(finished: string, kept: string): void {
  const files = filesBelow(finished).map((path): SealedFile => {
    const file = join(finished, path);
    const { size, mtimeMs } = statSync(file);
    return [path, size, mtimeMs, digestOf(file)];
  });
  rmSync(kept, { recursive: true, force: true });
  writeFileSync(sealOf(kept), JSON.stringify(files));
  renameSync(finished, kept);
}

/**
 * Whether a folder holds the files of its seal and no others, each as it was sealed. Files with another time of change, as
 * copies have, are read; the others count as unchanged by their size.
 *
 * @param seal the seal's file; for a copy of the folder, that of the original
 */
export function isWhole(folder: string, seal: string = sealOf(folder)): boolean {
  try {
    const files = JSON.parse(readFileSync(seal, 'utf8')) as readonly SealedFile[];
    const expected = files.map(([path]) => path);
    if (expected.join('\0') !== filesBelow(folder).join('\0')) return false;
    return files.every(([path, size, modified, digest]) => {
      const file = join(folder, path);
      const stat = statSync(file);
      return stat.size === size && (stat.mtimeMs === modified || digestOf(file) === digest);
    });
  } catch {
    // The folder or its seal is missing or damaged.
    return false;
  }
}

function digestOf(file: string): string {
  return hash('sha1', readFileSync(file));
}
