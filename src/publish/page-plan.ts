import { fileIn } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { planPages, type PageSubject, type PlannedPage } from '../views/plan.ts';
import { concernedPages, everything, type Concern } from './concerned-pages.ts';
import { editionsOf } from './editions.ts';
import type { PageSite } from './stage-pages.ts';

/** Which pages a build looks at. */
export interface PagePlan {
  /** Those of an edition: of each the same ones, in the same order. */
  readonly pagesOf: (edition: Archive) => readonly PlannedPage[];
  /** Whether a page about this can differ from what is published. */
  readonly isConcerned: (subject: PageSubject) => boolean;
  /**
   * Where those are not all pages: the paths of recorded pages that are gone unless they are planned. All other recorded pages are
   * published and stay as they are.
   */
  readonly inDoubt: ReadonlySet<string> | undefined;
}

/**
 * Plans the pages of a site: where few articles changed, only those that it concerns. To plan all of a hundred thousand articles takes
 * longer than to make those.
 */
export function planSite(site: PageSite): PagePlan {
  const { archive, record, published } = site;
  const { isConcerned, inDoubt: addresses } = concernOf(site);
  const inDoubt =
    addresses &&
    new Set(editionsOf(archive).flatMap(({ site: of }) => Array.from(addresses, (each) => fileIn(of, each))));
  const areOthersThere =
    inDoubt !== undefined &&
    record
      .keys()
      .pagePaths()
      .every((path) => published.has(path) || inDoubt.has(path));
  const wanted = areOthersThere ? isConcerned : undefined;
  const planned = new Map<Archive, readonly PlannedPage[]>();
  const pagesOf = (edition: Archive): readonly PlannedPage[] => {
    const pages = planned.get(edition) ?? planPages(edition, wanted);
    planned.set(edition, pages);
    return pages;
  };
  return { pagesOf, isConcerned, inDoubt: areOthersThere ? inDoubt : undefined };
}

/**
 * Plans the pages that a filter lets through.
 *
 * @param isIn says of a page whether it is one of them
 */
export function planPart(site: PageSite, isIn: (page: PlannedPage) => boolean): PagePlan {
  const { isConcerned } = concernOf(site);
  return { pagesOf: (edition) => planPages(edition).filter(isIn), isConcerned, inDoubt: undefined };
}

function concernOf({ archive, state, record }: PageSite): Concern {
  const before = record.state();
  return before ? concernedPages(archive, state, before) : everything;
}
