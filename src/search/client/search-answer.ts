import type { Query } from '../text/query.ts';
import { holdsDay, type DayRange } from './days.ts';
import {
  countFacet,
  countYears,
  facetKeys,
  passesFacets,
  type FacetCount,
  type FacetKey,
  type Filters,
} from './facets.ts';
import { compareHits, type Hit, type HitOrder } from './hit.ts';
import type { IndexPart } from './index-parts.ts';

/** The hits of a year; without a count when not all bundles that may hold articles of it are asked. */
export interface YearCount {
  /** `2019` */
  readonly year: string;
  readonly count: number | undefined;
}

/** What is known of a search so far; complete once `bundles.asked` equals `bundles.total`. */
export interface SearchAnswer {
  readonly query: Query;
  /** In the order asked for. Headlines and addresses come from `SearchClient.records`. */
  readonly hits: readonly Hit[];
  readonly total: number;
  readonly facets: Readonly<Record<FacetKey, readonly FacetCount[]>>;
  /**
   * Oldest first, as if no year and no days were chosen among the filters, so that a reader can change the choice. Years that
   * only bundles hold which the choice leaves out have no count.
   */
  readonly years: readonly YearCount[];
  readonly bundles: { readonly asked: number; readonly total: number };
}

/** What a search is, while its bundles answer one after the other. */
export interface AskedSearch {
  readonly query: Query;
  readonly filters: Filters;
  readonly order: HitOrder;
  /** The days that the filters choose. */
  readonly days: DayRange | undefined;
  /** Of the bundles that the filters leave out. */
  readonly openYears: readonly string[];
}

/** @param found the hits of all days that the bundles asked so far have */
export function makeAnswer(
  { query, filters, order, days, openYears }: AskedSearch,
  found: readonly Hit[],
  bundles: SearchAnswer['bundles'],
): SearchAnswer {
  const inTime = found.filter(({ day }) => holdsDay(days, day));
  const hits = inTime.filter((hit) => passesFacets(hit, filters)).sort(compareHits(order));
  const counts = facetKeys.map((key) => [key, countFacet(inTime, filters, key)] as const);
  const ofAllDays = countYears(found.filter((hit) => passesFacets(hit, filters)));
  const open = new Set(openYears);
  const years = [
    ...ofAllDays.filter(({ year }) => !open.has(year)),
    ...openYears.map((year) => ({ year, count: undefined })),
  ];
  return {
    query,
    hits,
    total: hits.length,
    facets: Object.fromEntries(counts) as Record<FacetKey, FacetCount[]>,
    years: years.sort((a, b) => (a.year < b.year ? -1 : 1)),
    bundles,
  };
}

/**
 * Those of the archive's years of which the bundles that a choice of days leaves out may hold articles, except the years
 * that lie within `chosen`: of these the choice knows everything.
 */
export function yearsLeftOut(
  years: readonly string[],
  leftOut: readonly IndexPart[],
  chosen: DayRange | undefined,
): string[] {
  return years.filter((year) => {
    const isHeld = leftOut.some(
      ({ bundle: { entry } }) => entry.from.slice(0, 4) <= year && year <= entry.to,
    );
    return isHeld && (chosen === undefined || chosen.from > `${year}-01-01` || chosen.to < `${year}-12-31`);
  });
}
