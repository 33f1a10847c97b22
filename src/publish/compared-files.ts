import { join } from 'node:path';
import { writeUnlessPublished } from './staged-file.ts';
import type { LaterFile, SiteFiles } from './staging.ts';

/** The files of a site, compared with those that are published; nothing is written. */
export class ComparedFiles implements SiteFiles {
  readonly #output: string;
  readonly #expected = new Set<string>();
  readonly #different: string[] = [];

  /** @param output the output folder, absolute; it need not exist */
  constructor(output: string) {
    this.#output = output;
  }

  /** Paths within the output folder that the new site consists of. */
  get expected(): ReadonlySet<string> {
    return this.#expected;
  }

  /** Paths of files that are missing there, or have other bytes. */
  get different(): readonly string[] {
    return this.#different;
  }

  /** Where a path is given twice, the first stands, as when files are staged. */
  write(path: string, content: string | Uint8Array): void {
    const later = this.writeLater(path);
    if (later === undefined) return;
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    later.settle(writeUnlessPublished(later.place, bytes));
  }

  /** Nothing is to be written: what is made is compared. */
  writeLater(path: string): LaterFile | undefined {
    if (this.#expected.has(path)) return undefined;
    this.#expected.add(path);
    return {
      place: { published: join(this.#output, path), staged: undefined },
      settle: (isSame) => {
        if (!isSame) this.#different.push(path);
      },
    };
  }

  keep(path: string): void {
    this.#expected.add(path);
  }
}
