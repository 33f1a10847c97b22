import { realpathSync } from 'node:fs';
import { basename, dirname, join, relative, isAbsolute, sep } from 'node:path';
import type { BuildOptions } from './build-options.ts';
import { OperatorError } from './operator-error.ts';

/**
 * Makes sure that content, public files, output, cache and shards are apart: a build replaces all that lies in the output folder.
 * Symbolic links are followed, so that two names of one folder do not pass for two folders. The public files alone may lie
 * within the content, as those of other programs do: both are only read.
 *
 * @throws OperatorError `folders-overlap`
 */
export function checkFolders(options: BuildOptions): void {
  const { contentDirectory, publicDirectory, outputDirectory, cacheDirectory } = options;
  const folders = [outputDirectory, contentDirectory, publicDirectory, cacheDirectory];
  const shards = options.shards ?? [];
  for (const [index, folder] of folders.entries()) {
    for (const other of [...folders.slice(index + 1), ...shards]) {
      const [a, b] = [realPlace(folder), realPlace(other)];
      const isPublicInContent = folder === contentDirectory && other === publicDirectory && a !== b;
      if (isPublicInContent && isWithin(b, a)) continue;
      if (isWithin(a, b) || isWithin(b, a)) throw new OperatorError('folders-overlap', { folder, other });
    }
  }
}

/** Whether an absolute path is the folder or lies in it. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/** Where a folder lies, or would lie, without symbolic links. */
function realPlace(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    const parent = dirname(folder);
    return parent === folder ? folder : join(realPlace(parent), basename(folder));
  }
}
