import type { Archive } from '../archive/archive.ts';
import { planPages, type PageSubject, type PlannedPage } from '../views/plan.ts';
import { concernedPages } from './concerned-pages.ts';
import type { PageSite } from './stage-pages.ts';

/** Which pages a build looks at. */
export interface PagePlan {
  /** Those of an edition: of each the same ones, in the same order. */
  readonly pagesOf: (edition: Archive) => readonly PlannedPage[];
  /** Whether a page about this can differ from what is published. */
  readonly isConcerned: (subject: PageSubject) => boolean;
  /** Whether those are all pages; else, what else is recorded is published and stays as it is. */
  readonly isWhole: boolean;
}

/**
 * Plans the pages of a site: where an edit leaves every page at its address, as most do, only those that it concerns. To plan all of
 * a hundred thousand articles takes longer than to make those.
 */
export function planSite(site: PageSite): PagePlan {
  const { record, published } = site;
  const { isConcerned, areAddressesSame } = concernOf(site);
  const isWhole =
    !areAddressesSame ||
    !record
      .keys()
      .pagePaths()
      .every((path) => published.has(path));
  const wanted = isWhole ? undefined : isConcerned;
  const planned = new Map<Archive, readonly PlannedPage[]>();
  const pagesOf = (edition: Archive): readonly PlannedPage[] => {
    const pages = planned.get(edition) ?? planPages(edition, wanted);
    planned.set(edition, pages);
    return pages;
  };
  return { pagesOf, isConcerned, isWhole };
}

/**
 * Plans the pages that a filter lets through.
 *
 * @param isIn says of a page whether it is one of them
 */
export function planPart(site: PageSite, isIn: (page: PlannedPage) => boolean): PagePlan {
  const { isConcerned } = concernOf(site);
  return { pagesOf: (edition) => planPages(edition).filter(isIn), isConcerned, isWhole: true };
}

function concernOf({ archive, state, record }: PageSite): ReturnType<typeof concernedPages> {
  const before = record.state();
  return before
    ? concernedPages(archive, state, before)
    : { isConcerned: () => true, areAddressesSame: false };
}
