import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { OperatorError } from './operator-error.ts';
import { isOwnFile } from './output-folder.ts';

/**
 * The paths of the regular files of a folder, sorted, `/` as separator; none where there is no folder. Links, pipes and
 * the like are left out, and so are names that builds use for themselves.
 *
 * @throws OperatorError `file-not-readable` when the folder or one within it cannot be listed
 */
export function listPublicFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .filter((path) => !isOwnFile(path))
      .sort();
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && path === folder) return [];
    throw notReadable(path ?? folder, error);
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
