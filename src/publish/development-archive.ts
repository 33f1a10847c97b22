import { createArchive } from '../archive/archive.ts';
import type { Archive } from '../archive/archive.ts';
import type { Address } from '../archive/addresses.ts';
import type { Problem } from '../archive/problem.ts';
import { readContent } from '../loader/read-content.ts';
import type { PlannedPage } from '../views/plan.ts';
import { planPages } from '../views/plan.ts';
import type { PageContent } from './page-maker.ts';
import { pageContents } from './page-maker.ts';

/** An archive that follows its content folder while editors work in it. */
export class DevelopmentArchive {
  readonly #contentDirectory: string;
  readonly #cacheDirectory: string;
  readonly #lastGood = new Map<Address, PageContent>();
  #stale = true;
  #state: State | undefined;
  #reading: Promise<State> | undefined;

  constructor(contentDirectory: string, cacheDirectory: string) {
    this.#contentDirectory = contentDirectory;
    this.#cacheDirectory = cacheDirectory;
  }

  /** Says that the content has changed: the next question reads it again. */
  invalidate(): void {
    this.#stale = true;
  }

  /** The archive as the content is at present. Articles with errors are not in it. */
  async current(): Promise<State> {
    if (!this.#stale && this.#state !== undefined) return this.#state;
    this.#reading ??= this.#read().finally(() => (this.#reading = undefined));
    return this.#reading;
  }

  /**
   * The content of the page at an address, or `undefined` when there is none. While its article has errors, the page is
   * shown as it was when it was last right.
   */
  async page(address: Address): Promise<PageContent | undefined> {
    const { pages, contentOf, errors } = await this.current();
    const page = pages.get(address);
    if (page === undefined) return errors.length > 0 ? this.#lastGood.get(address) : undefined;
    const content = contentOf(page);
    this.#lastGood.set(address, content);
    return content;
  }

  async #read(): Promise<State> {
    this.#stale = false;
    const content = await readContent({
      contentDirectory: this.#contentDirectory,
      cacheDirectory: this.#cacheDirectory,
    });
    const archive = createArchive(content);
    this.#state = {
      archive,
      problems: content.problems,
      errors: content.problems.filter(({ severity }) => severity === 'error'),
      pages: new Map(planPages(archive).map((page) => [page.address, page])),
      contentOf: pageContents(archive, this.#contentDirectory),
    };
    return this.#state;
  }
}

interface State {
  readonly archive: Archive;
  readonly problems: readonly Problem[];
  readonly errors: readonly Problem[];
  readonly pages: ReadonlyMap<Address, PlannedPage>;
  readonly contentOf: (page: PlannedPage) => PageContent;
}
