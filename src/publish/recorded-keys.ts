import type { PageKey } from './page-key.ts';

/** A key as it is written: its parts with a tab before each. Most keys are handed from one record to the next unread. */
export type WrittenKey = string;

/**
 * The keys of what a build made, by their files' paths: of pages, in the order in which they are planned, then of the files at former
 * addresses. They are kept as they are written: an archive has hundreds of thousands, of which most builds look at a few.
 */
export class RecordedKeys {
  /** The number of pages. */
  readonly pages: number;
  readonly #text: string | undefined;
  #lines: ReadonlyMap<string, WrittenKey> | undefined;
  #pagePaths: readonly string[] | undefined;

  private constructor(pages: number, text?: string, lines?: ReadonlyMap<string, WrittenKey>) {
    this.pages = pages;
    this.#text = text;
    this.#lines = lines;
  }

  static of(
    pages: ReadonlyMap<string, WrittenKey>,
    redirects: ReadonlyMap<string, WrittenKey> = new Map(),
  ): RecordedKeys {
    const lines = redirects.size === 0 ? pages : new Map([...pages, ...redirects]);
    return new RecordedKeys(pages.size, undefined, lines);
  }

  /** @param pages how many of the lines are those of pages */
  static read(text: string, pages: number): RecordedKeys {
    return new RecordedKeys(pages, text);
  }

  /** A line for each page and each former address: its path and its key. */
  get text(): string {
    return this.#text ?? Array.from(this.#linesByPath(), ([path, key]) => path + key).join('\n');
  }

  get(path: string): PageKey | undefined {
    const key = this.#linesByPath().get(path);
    if (key === undefined) return undefined;
    const [, shown = '', made = '', text = ''] = key.split('\t');
    return { shown, made, text };
  }

  written(path: string): WrittenKey | undefined {
    return this.#linesByPath().get(path);
  }

  /** The paths of the pages, in their order. */
  pagePaths(): readonly string[] {
    return (this.#pagePaths ??= [...this.#linesByPath().keys()].slice(0, this.pages));
  }

  /**
   * The keys after a change of few pages.
   *
   * @param changed keys that are others now, or new
   * @param gone paths of pages that are gone unless they have a key in `changed`
   * @param redirects the keys of all files at former addresses
   */
  with(
    changed: ReadonlyMap<string, WrittenKey>,
    gone: ReadonlySet<string>,
    redirects: ReadonlyMap<string, WrittenKey>,
  ): RecordedKeys {
    const pages = new Map<string, WrittenKey>();
    for (const path of this.pagePaths()) {
      const key = gone.has(path) ? undefined : this.written(path);
      if (key !== undefined) pages.set(path, key);
    }
    for (const [path, key] of changed) pages.set(path, key);
    return RecordedKeys.of(pages, redirects);
  }

  #linesByPath(): ReadonlyMap<string, WrittenKey> {
    if (this.#lines) return this.#lines;
    const lines = new Map<string, WrittenKey>();
    for (const line of this.#text ? this.#text.split('\n') : []) {
      const end = line.indexOf('\t');
      lines.set(line.slice(0, end), line.slice(end));
    }
    return (this.#lines = lines);
  }
}

export function writeKey({ shown, made, text }: PageKey): WrittenKey {
  return `\t${shown}\t${made}\t${text}`;
}
