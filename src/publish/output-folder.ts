import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, rmdirSync, writeFileSync, existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { OperatorError } from './operator-error.ts';
import { lockName } from './folder-lock.ts';
import { stagingName } from './staging.ts';

/** Stands in every output folder; a folder with files but without it was made by somebody else. */
export const markerName = '.baoku-output';

const markerText =
  'Baoku makes this folder. Every build replaces what is in it; keep nothing of your own here.\n';

/**
 * Makes sure that the output folder exists and is ours.
 *
 * @throws OperatorError `output-folder-foreign` when it holds files that no build put there, `folder-not-writable`
 */
export function claimOutputFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    const marker = join(folder, markerName);
    if (existsSync(marker)) return;
    if (readdirSync(folder).some((name) => !name.startsWith(lockName)))
      throw new OperatorError('output-folder-foreign', { folder });
    writeFileSync(marker, markerText);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof OperatorError || code === undefined) throw error;
    throw new OperatorError('folder-not-writable', { folder, reason: code }, { cause: error });
  }
}

/** The paths of all files within the folder, `/` as separator, the builds' own left out. */
export function listPublished(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(
      (path) => path !== markerName && !path.startsWith(lockName) && !path.startsWith(`${stagingName}/`),
    );
}

/** The hash of paths, whatever their order. */
export function listingHash(paths: Iterable<string>): string {
  return hash('sha1', [...paths].sort().join('\0'));
}

/** Removes the folders that hold nothing any more, among those in which `removed` files stood. */
export function removeEmptyFolders(folder: string, removed: Iterable<string>): void {
  for (const path of removed) {
    for (let parts = path.split('/').slice(0, -1); parts.length > 0; parts = parts.slice(0, -1)) {
      try {
        rmdirSync(join(folder, ...parts));
      } catch {
        // It still holds something, or it is gone already.
        break;
      }
    }
  }
}
