import type { Hit } from './hit.ts';

/** What a reader may choose from; the values of `column` are ids. */
export type FacetKey = 'column' | 'person' | 'organization' | 'source';

/** Choices beside the query's text. Days are `YYYY-MM-DD`, both included. */
export interface Filters {
  readonly column?: string;
  readonly person?: string;
  readonly organization?: string;
  readonly source?: string;
  /** `2019` */
  readonly year?: string;
  readonly from?: string;
  readonly to?: string;
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

export const facetKeys: readonly FacetKey[] = ['column', 'person', 'organization', 'source'];

const valuesOf: Readonly<Record<FacetKey, (hit: Hit) => readonly string[]>> = {
  column: (hit) => (hit.column === undefined ? [] : [hit.column]),
  person: (hit) => hit.people,
  organization: (hit) => hit.organizations,
  source: (hit) => (hit.source === undefined ? [] : [hit.source]),
};

/** Whether a hit answers to all facets chosen, `except` aside. */
export function passesFacets(hit: Hit, filters: Filters, except?: FacetKey): boolean {
  return facetKeys.every((key) => {
    const chosen = filters[key];
    return key === except || chosen === undefined || valuesOf[key](hit).includes(chosen);
  });
}

/**
 * How many hits each value of a facet would leave, the other choices staying: most first, then by value.
 * The facet's own choice is left out of account, so that a reader can change it.
 */
export function countFacet(hits: readonly Hit[], filters: Filters, key: FacetKey): FacetCount[] {
  const counts = new Map<string, number>();
  for (const hit of hits) {
    if (!passesFacets(hit, filters, key)) continue;
    for (const value of valuesOf[key](hit)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** Hits for each year that has any, oldest first. */
export function countYears(hits: readonly Hit[]): { year: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { day } of hits) counts.set(day.slice(0, 4), (counts.get(day.slice(0, 4)) ?? 0) + 1);
  return [...counts].map(([year, count]) => ({ year, count })).sort((a, b) => (a.year < b.year ? -1 : 1));
}
