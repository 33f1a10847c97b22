import { SearchFileError } from '../store/search-files.ts';

/** A file of the index could not be read because another index has taken its place. */
export class IndexReplacedError extends SearchFileError {
  constructor(path: string, cause: unknown) {
    super(path, cause);
    this.name = 'IndexReplacedError';
  }
}
