import { join } from 'node:path';
import { hasBytes, type SiteFiles } from './staging.ts';

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
    if (this.#expected.has(path)) return;
    this.#expected.add(path);
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    if (!hasBytes(join(this.#output, path), bytes)) this.#different.push(path);
  }

  keep(path: string): void {
    this.#expected.add(path);
  }
}
