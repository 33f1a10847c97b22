import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SearchFileError, type SearchFiles } from './search-files.ts';

/** The files of an index in a folder of this machine, for the client in Node. */
export function filesInFolder(folder: string): SearchFiles {
  return {
    async read(path, signal) {
      try {
        return await readFile(join(folder, path), signal === undefined ? {} : { signal });
      } catch (error) {
        signal?.throwIfAborted();
        throw new SearchFileError(path, error);
      }
    },
  };
}
