import { existsSync } from 'node:fs';
import { filesIn, holdsExactly, isSameListing, readListing, writeListing } from './folder-listing.ts';
import type { FolderListing } from './folder-listing.ts';
import { listOutput } from './output-folder.ts';

/** What stands in the output folder before a build. */
export interface StandingFiles {
  /** Within the output folder, `/` as separator. */
  readonly paths: readonly string[];
  /** Whether the same files and folders stood there after the last build. */
  readonly isAsRecorded: boolean;
  /** Whether the record is there and cannot be understood. */
  readonly isRecordDamaged: boolean;
}

/** The output folder's files, and the record of them from one build to the next. */
export class ListedOutput {
  readonly #folder: string;
  readonly #record: string;
  #listing: FolderListing = new Map();

  /** @param record the file that keeps the listing */
  constructor(folder: string, record: string) {
    this.#folder = folder;
    this.#record = record;
  }

  /** Lists what stands there, going by the record where folders are the same. */
  list(): StandingFiles {
    let isRecordDamaged = false;
    const recorded = readListing(this.#record, () => (isRecordDamaged = true));
    // Somebody may have removed the folder; it is made before anything is written.
    this.#listing = existsSync(this.#folder) ? listOutput(this.#folder, { listing: recorded }) : new Map();
    const isAsRecorded = isSameListing(this.#listing, recorded);
    return { paths: filesIn(this.#listing), isAsRecorded, isRecordDamaged };
  }

  /**
   * Records what stands there after a build.
   *
   * @param changed the folders that the build changed, with a final slash
   * @param expected the paths that it published in them
   */
  record(changed: ReadonlySet<string>, expected: ReadonlySet<string>): void {
    const isSure = (path: string): boolean => !changed.has(path);
    const found = listOutput(this.#folder, { listing: this.#listing, isSure });
    // What somebody took away or added while files were swapped in is for the next build to mend.
    const inChanged = new Map([...found].filter(([path]) => changed.has(path)));
    writeListing(this.#record, holdsExactly(inChanged, expected) ? found : new Map());
  }
}
