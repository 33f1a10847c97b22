/** A bar of the chart of years. */
export interface YearBar {
  readonly year: string;
  readonly count: number;
  /** Height, from 0 to 1, the highest bar's. */
  readonly share: number;
  /** Whether the year is written under it. */
  readonly labelled: boolean;
}

/**
 * One bar for each year from the first to the last that has hits, those between without any too: gaps are part of
 * the picture. Few bars are all labelled; of many, every fifth or tenth year is.
 *
 * @param counts oldest first
 */
export function yearBars(counts: readonly { readonly year: string; readonly count: number }[]): YearBar[] {
  const first = Number(counts[0]?.year);
  const last = Number(counts.at(-1)?.year);
  if (counts.length === 0) return [];
  const highest = Math.max(...counts.map(({ count }) => count));
  const byYear = new Map(counts.map(({ year, count }) => [Number(year), count]));
  const step = labelStep(last - first + 1);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    const count = byYear.get(year) ?? 0;
    return { year: String(year), count, share: count / highest, labelled: year % step === 0 };
  });
}

function labelStep(years: number): number {
  if (years <= 16) return 1;
  return years <= 40 ? 5 : 10;
}
