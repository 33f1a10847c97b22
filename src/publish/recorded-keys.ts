import { isRedirectKey, type PageKey } from './page-key.ts';

/**
 * The keys of what a build made, by their files' paths: of pages, in the order in which they are planned, then of the files at former
 * addresses. They are kept as the text of the record, a line for each: an archive has hundreds of thousands, of which most
 * builds ask for a few.
 */
export class RecordedKeys {
  /** A line for each page and each former address: its path and the parts of its key, between tabs. */
  readonly text: string;
  /** The number of pages. */
  readonly pages: number;
  #lines: ReadonlyMap<string, string> | undefined;
  #pagePaths: readonly string[] | undefined;

  constructor(text: string, pages: number) {
    this.text = text;
    this.pages = pages;
  }

  static of(keys: ReadonlyMap<string, PageKey>): RecordedKeys {
    let pages = 0;
    for (const key of keys.values()) if (!isRedirectKey(key)) pages += 1;
    return new RecordedKeys(Array.from(keys, ([path, key]) => path + lineEnd(key)).join('\n'), pages);
  }

  get(path: string): PageKey | undefined {
    const line = this.#linesByPath().get(path);
    if (line === undefined) return undefined;
    const [, shown = '', made = '', text = ''] = line.split('\t');
    return { shown, made, text };
  }

  /** The paths of the pages, in their order. */
  pagePaths(): readonly string[] {
    return (this.#pagePaths ??= [...this.#linesByPath().keys()].slice(0, this.pages));
  }

  /**
   * The keys of as many pages at the same paths.
   *
   * @param changed keys that are others now
   * @param redirects the keys of all files at former addresses
   */
  with(changed: ReadonlyMap<string, PageKey>, redirects: ReadonlyMap<string, PageKey>): RecordedKeys {
    const lines: string[] = [];
    for (const [path, line] of this.#linesByPath()) {
      if (lines.length === this.pages) break;
      const key = changed.get(path);
      lines.push(path + (key ? lineEnd(key) : line));
    }
    for (const [path, key] of redirects) lines.push(path + lineEnd(key));
    return new RecordedKeys(lines.join('\n'), this.pages);
  }

  #linesByPath(): ReadonlyMap<string, string> {
    if (this.#lines) return this.#lines;
    const lines = new Map<string, string>();
    for (const line of this.text === '' ? [] : this.text.split('\n')) {
      const end = line.indexOf('\t');
      lines.set(line.slice(0, end), line.slice(end));
    }
    return (this.#lines = lines);
  }
}

/** What stands behind a path. */
function lineEnd({ shown, made, text }: PageKey): string {
  return `\t${shown}\t${made}\t${text}`;
}
