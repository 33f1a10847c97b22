import { createArchive } from '../archive/archive.ts';
import type { Archive } from '../archive/archive.ts';
import { addressIn, type Address } from '../archive/addresses.ts';
import type { Content } from '../archive/content.ts';
import type { Problem } from '../archive/problem.ts';
import { ContentChanged } from '../loader/read-body.ts';
import { readContent } from '../loader/read-content.ts';
import type { PlannedPage } from '../views/plan.ts';
import { planPages } from '../views/plan.ts';
import { assetsOf } from './assets.ts';
import type { BuildOptions } from './build-options.ts';
import { editionsOf } from './editions.ts';
import { dateContent, type Clock, type Schedule, type ScheduleOptions } from './dated-content.ts';
import { keepLastGood } from './keep-last-good.ts';
import { bodyJobs, pageEdition } from './page-job.ts';
import type { PageContent } from './page-maker.ts';
import { pageContents } from './page-maker.ts';

/** A file may change between two looks at it; so often is the content read again. */
const attempts = 3;

/** A page, and the edition to which it belongs. */
export interface EditionPage {
  readonly page: PlannedPage;
  /** Its place among the editions. */
  readonly edition: number;
}

/** The archive at one moment. */
export interface ArchiveState {
  readonly archive: Archive;
  readonly problems: readonly Problem[];
  readonly errors: readonly Problem[];
  readonly schedule: Schedule;
  /** Those of all editions. */
  readonly pages: ReadonlyMap<Address, EditionPage>;
  readonly contentOf: (page: EditionPage) => PageContent;
  /** Images and attachments: address → path within the content folder. */
  readonly assets: ReadonlyMap<Address, string>;
}

/** An archive that follows its content folder while editors work in it. What is faulty stays as it was when it was right. */
export class DevelopmentArchive {
  readonly #contentDirectory: string;
  readonly #cacheDirectory: string;
  readonly #clock: Clock;
  readonly #drafts: boolean;
  readonly #onRebuilt: BuildOptions['onRebuilt'];
  readonly #memory = {};
  /** The pages that were asked for, as they were when their files were right. */
  readonly #lastGood = new Map<Address, PageContent>();
  #stale = true;
  #content: Content | undefined;
  #state: ArchiveState | undefined;
  #reading: Promise<ArchiveState> | undefined;

  constructor(
    contentDirectory: string,
    cacheDirectory: string,
    {
      clock = () => new Date(),
      drafts = false,
      onRebuilt,
    }: ScheduleOptions & Pick<BuildOptions, 'onRebuilt'> = {},
  ) {
    this.#contentDirectory = contentDirectory;
    this.#cacheDirectory = cacheDirectory;
    this.#clock = clock;
    this.#drafts = drafts;
    this.#onRebuilt = onRebuilt;
  }

  /** Says that the content has changed: the next question reads it again. */
  invalidate(): void {
    this.#stale = true;
  }

  /** The archive as the content is at present, at the time that it is. */
  async current(): Promise<ArchiveState> {
    while (this.#stale || this.#state === undefined || this.#hasChangedWithTime(this.#state)) {
      this.#reading ??= this.#read().finally(() => (this.#reading = undefined));
      await this.#reading;
    }
    return this.#state;
  }

  /**
   * The content of the page at an address, or `undefined` when there is none. While its file has errors, the page is
   * shown as it was when it was last asked for and right.
   */
  async page(address: Address): Promise<PageContent | undefined> {
    for (let attempt = 1; ; attempt++) {
      const { pages, contentOf, errors } = await this.current();
      const found = pages.get(address);
      if (found === undefined) return undefined;
      const { page } = found;
      const lastGood = this.#lastGood.get(address);
      if (errors.some(({ file }) => file === page.source?.file)) return lastGood;
      try {
        const content = contentOf(found);
        this.#lastGood.set(address, content);
        return content;
      } catch (error) {
        if (!(error instanceof ContentChanged)) throw error;
        // While the settings are faulty, what changes elsewhere is not read again.
        if (errors.length > 0 && lastGood !== undefined) return lastGood;
        if (attempt === attempts) throw error;
        this.invalidate();
      }
    }
  }

  #hasChangedWithTime({ schedule }: ArchiveState): boolean {
    const [next] = schedule.next;
    return next !== undefined && this.#clock(schedule.timeZone) >= next.at;
  }

  async #read(): Promise<ArchiveState> {
    this.#stale = false;
    try {
      const read = await readContent({
        contentDirectory: this.#contentDirectory,
        cacheDirectory: this.#cacheDirectory,
        memory: this.#memory,
      });
      if (read.cache === 'rebuilt') this.#onRebuilt?.('content');
      const content = keepLastGood(read, this.#content);
      // The server listens at one base from start to end; `url` in the settings may be on its way to another.
      const base = this.#content?.site.base ?? content.site.base;
      this.#content = { ...content, site: { ...content.site, base } };
    } catch (error) {
      this.#stale = true;
      throw error;
    }
    const dated = dateContent(this.#content, { clock: this.#clock, drafts: this.#drafts });
    const archive = createArchive(dated);
    const editions = editionsOf(archive);
    const { problems } = this.#content;
    this.#state = {
      archive,
      schedule: dated.schedule,
      problems,
      errors: problems.filter(({ severity }) => severity === 'error'),
      pages: new Map(editions.flatMap(pagesOf)),
      contentOf: contentsOf(archive, editions, this.#contentDirectory),
      assets: assetsOf(archive),
    };
    return this.#state;
  }
}

/** Makes what the template of a page needs. */
function contentsOf(
  archive: Archive,
  [first, ...others]: readonly [Archive, ...Archive[]],
  contentDirectory: string,
): ArchiveState['contentOf'] {
  const bodyOf = bodyJobs(archive);
  const editions = [pageEdition(first), ...others.map(pageEdition)] as const;
  const contentOf = pageContents({ contentDirectory, editions });
  return ({ page: { view, source }, edition }) =>
    contentOf({ edition, view: view(), body: source && bodyOf(source) });
}

/** The pages of an edition by their addresses in the site. */
function pagesOf(archive: Archive, edition: number): [Address, EditionPage][] {
  return planPages(archive).map((page) => [addressIn(archive.site, page.address), { page, edition }]);
}
