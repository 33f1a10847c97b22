import { createPagefindReader } from './pagefind-reader.ts';
import type { SearchFiles } from './search-files.ts';
import type { StoreReader } from './store.ts';

/** @param folder of the bundle within the index, without a final slash */
export function openStore(files: SearchFiles, folder: string): StoreReader {
  return createPagefindReader(files, folder);
}
