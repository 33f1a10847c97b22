import type { YearCount } from '../client/search-answer.ts';

/** A bar of the chart of years. */
export interface YearBar {
  readonly year: string;
  /** `undefined` when it was not counted. */
  readonly count: number | undefined;
  /** Height, from 0 to 1, the highest bar's. */
  readonly share: number;
  /** Whether the year is written under it. */
  readonly labelled: boolean;
}

/**
 * One bar for each year from the first to the last that has or may have hits, those between without any too: gaps are
 * part of the picture. Few bars are all labelled; of more, every second from the newest back, of many, every fifth or tenth
 * year is, so that the labels stand apart on a telephone too.
 *
 * @param counts oldest first
 */
export function yearBars(counts: readonly YearCount[]): YearBar[] {
  const first = Number(counts[0]?.year);
  const last = Number(counts.at(-1)?.year);
  if (counts.length === 0) return [];
  const highest = Math.max(1, ...counts.map(({ count }) => count ?? 0));
  const byYear = new Map(counts.map(({ year, count }) => [Number(year), count]));
  const step = labelStep(last - first + 1);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    const count = byYear.has(year) ? byYear.get(year) : 0;
    return {
      year: String(year),
      count,
      share: (count ?? 0) / highest,
      labelled: (step === 2 ? last - year : year) % step === 0,
    };
  });
}

function labelStep(years: number): number {
  if (years <= 8) return 1;
  if (years <= 16) return 2;
  return years <= 40 ? 5 : 10;
}
