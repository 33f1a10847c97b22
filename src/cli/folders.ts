import { statSync } from 'node:fs';
import path from 'node:path';
import { OperatorError } from '../publish/operator-error.ts';
import { optionTable, type OptionValues } from './options.ts';

/** The folders of a build, as `buildSite` and `startDevServer` take them. Absolute paths. */
export interface Folders {
  readonly contentDirectory: string;
  readonly publicDirectory: string;
  readonly outputDirectory: string;
  readonly cacheDirectory: string;
}

/**
 * The folders that the options name, or the standard ones, seen from the working folder. Throws `OperatorError` when
 * the content folder is none: a misspelt --content is no fault of the content. So it does for a folder of public files
 * that was named; the standard one may be missing, since an archive can do without.
 */
export function resolveBuildFolders(values: OptionValues, workingDirectory: string): Folders {
  const folders = resolveFolders(values, workingDirectory);
  const { contentDirectory, publicDirectory } = folders;
  if (!isFolder(contentDirectory))
    throw new OperatorError('content-folder-missing', { folder: contentDirectory });
  if (values.public !== undefined && !isFolder(publicDirectory))
    throw new OperatorError('public-folder-missing', { folder: publicDirectory });
  return folders;
}

/** The folders, whether or not they exist. */
export function resolveFolders(values: OptionValues, workingDirectory: string): Folders {
  const resolve = (name: 'content' | 'public' | 'out' | 'cache') =>
    path.resolve(workingDirectory, values[name] ?? optionTable[name].standard);
  return {
    contentDirectory: resolve('content'),
    publicDirectory: resolve('public'),
    outputDirectory: resolve('out'),
    cacheDirectory: resolve('cache'),
  };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** How a person finds the folder: seen from the working folder where it lies within, else in full. */
export function folderForPeople(folder: string, workingDirectory: string): string {
  const relative = path.relative(workingDirectory, folder);
  return relative === '' || relative.startsWith('..') || path.isAbsolute(relative) ? folder : relative;
}
