import { existsSync, mkdirSync, readdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from './operator-error.ts';
import { listFolders, type FolderListing, type KnownListing } from './folder-listing.ts';
import { lockName } from './folder-lock.ts';
import { shardRecordName } from './shard-record.ts';
import { stagingName } from './staging.ts';
import { writeWhole } from './write-whole.ts';

/** Stands in every output folder; a folder with files but without it was made by somebody else. */
export const markerName = '.baoku-output';

const markerText =
  'Baoku makes this folder. Every build replaces what is in it; keep nothing of your own here.\n';

/**
 * Makes sure, without changing anything, that a build may replace what is in the folder: that it is ours, empty, or not
 * there yet, and that no shard takes the place of a site, or a site that of a shard.
 *
 * @param made what the build makes
 * @throws OperatorError `output-folder-foreign` when it holds files that no build put there, `folder-not-writable` when
 *   it is no folder, `output-holds-site`, `output-holds-shard`
 */
export function checkOutputFolder(folder: string, made: 'site' | 'shard' = 'site'): void {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return;
    throw new OperatorError('folder-not-writable', { folder, reason: code }, { cause: error });
  }
  if (!names.includes(markerName) && names.some((name) => !isOwnFile(name)))
    throw new OperatorError('output-folder-foreign', { folder });
  // A shard has no home page.
  if (made === 'shard' && names.includes('index.html'))
    throw new OperatorError('output-holds-site', { folder });
  if (made === 'site' && names.includes(shardRecordName))
    throw new OperatorError('output-holds-shard', { folder });
}

/** Makes the output folder, where there is none, and marks it as ours. Throws as {@link checkOutputFolder} does. */
export function claimOutputFolder(folder: string, made?: 'site' | 'shard'): void {
  checkOutputFolder(folder, made);
  mkdirSync(folder, { recursive: true });
  const marker = join(folder, markerName);
  if (!existsSync(marker)) writeWhole(marker, markerText);
}

/** Whether a path within the output folder is one of the builds' own files, which are no part of the site. */
export function isOwnFile(path: string): boolean {
  const [first = ''] = path.split('/');
  return [markerName, stagingName, shardRecordName].includes(first) || first.startsWith(lockName);
}

/** What stands in the output folder, the builds' own files left out. */
export function listOutput(folder: string, known: KnownListing = { listing: new Map() }): FolderListing {
  return listFolders(folder, known, isOwnFile);
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
