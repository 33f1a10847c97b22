import path from 'node:path';
import { optionTable, type OptionValues } from './options.ts';

/** The folders of a build, as `buildSite` and `startDevServer` take them. Absolute paths. */
export interface Folders {
  readonly contentDirectory: string;
  readonly publicDirectory: string;
  readonly outputDirectory: string;
  readonly cacheDirectory: string;
}

/** The folders that the options name, or the standard ones, seen from the working folder. */
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

/** How a person finds the folder: seen from the working folder where it lies within, else in full. */
export function folderForPeople(folder: string, workingDirectory: string): string {
  const relative = path.relative(workingDirectory, folder);
  return relative === '' || relative.startsWith('..') || path.isAbsolute(relative) ? folder : relative;
}
