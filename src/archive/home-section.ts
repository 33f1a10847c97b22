/** A part of the home page. */
export type HomeSection =
  /** One article before all others: the named one, where it is published; else one of the newest. */
  | { readonly kind: 'lead'; readonly article?: string }
  /** Of columns, `count` is the number of articles of each. */
  | { readonly kind: 'latest' | 'columns' | 'this-day' | 'people'; readonly count: number }
  /** How many articles, years and people the archive has, and how many articles each month. */
  | { readonly kind: 'numbers' };

export type HomeSectionKind = HomeSection['kind'];

/** How many articles or people each part shows where the settings say nothing; the other parts have no number. */
export const standardCounts = { latest: 6, columns: 5, 'this-day': 5, people: 16 } as const;

/** More would make a home page that nobody reads to its end. */
export const highestCount = 50;

/** The home page of an archive that says nothing. */
export const standardHome: readonly HomeSection[] = [
  { kind: 'lead' },
  { kind: 'latest', count: standardCounts.latest },
  { kind: 'this-day', count: standardCounts['this-day'] },
  { kind: 'people', count: standardCounts.people },
  { kind: 'columns', count: standardCounts.columns },
  { kind: 'numbers' },
];
