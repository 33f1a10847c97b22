import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import { partNames } from '../loader/file-names.ts';
import { OperatorError } from './operator-error.ts';
import { isOwnFile } from './output-folder.ts';

/** Names that stand in folders by themselves and hold what nobody means to publish. `.well-known` and the like are meant. */
const leftOut = /^(\.git|\.svn|\.hg|\.env.*|\.DS_Store|Thumbs\.db)$/;

/**
 * The paths of the regular files of a folder, sorted, `/` as separator; none where there is no folder. Links are not
 * followed, since they can lead anywhere; they, pipes and the like are left out, and so are names that builds use.
 *
 * @throws OperatorError `file-not-readable` when the folder or one within it cannot be listed, `public-name-encoding`
 *   when a name in it is not in UTF-8
 */
export function listPublicFiles(folder: string): string[] {
  const files: string[] = [];
  collectFiles(folder, '', files);
  return files.filter((path) => !isOwnFile(path)).sort();
}

function collectFiles(root: string, prefix: string, files: string[]): void {
  for (const entry of entriesOf(root, prefix)) {
    if (leftOut.test(entry.name)) continue;
    const path = prefix + entry.name;
    if (entry.isFile()) files.push(path);
    else if (entry.isDirectory()) collectFiles(root, `${path}/`, files);
  }
}

function entriesOf(root: string, prefix: string): Dirent[] {
  const folder = join(root, prefix);
  try {
    const { readable, unreadable } = partNames(folder, readdirSync(folder, { withFileTypes: true }));
    const [first] = unreadable;
    if (first !== undefined)
      throw new OperatorError('public-name-encoding', { file: join(folder, first.escaped) });
    return [...readable];
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' && prefix === '') return [];
    throw notReadable(folder, error);
  }
}

/** @throws OperatorError `file-not-readable` */
export function readPublicFile(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw notReadable(file, error);
  }
}

/** What changes with every change of the folder's files: their paths, sizes, times of change and places on the disk. */
export function publicStamps(folder: string): string[] {
  return listPublicFiles(folder).map((path) => {
    const stat = statSync(join(folder, path), { bigint: true, throwIfNoEntry: false });
    return `${path}\0${stat?.size}\0${stat?.mtimeNs}\0${stat?.ino}`;
  });
}

function notReadable(file: string, cause: unknown): OperatorError {
  const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
  return new OperatorError('file-not-readable', { file, reason }, { cause });
}
