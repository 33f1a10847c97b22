import type { Archive } from '../archive/archive.ts';
import { textsFor } from '../i18n/texts.ts';

/** How many articles each month has: a bar for each. */
export interface MonthChart {
  /** From the first month to the last; a bar is one unit wide. */
  readonly width: number;
  /** From 0 at the top to 100 at the base. SVG path data. */
  readonly path: string;
  /** What the chart says, in words. */
  readonly text: string;
  /** The first and the last month. */
  readonly ends: readonly [string, string];
}

/** The chart of an archive that has articles. */
export function monthChart({ site, byMonth }: Archive): MonthChart | undefined {
  const months = [...byMonth].map(([month, { length }]) => ({ month, length }));
  const [newest, oldest] = [months[0], months.at(-1)];
  if (newest === undefined || oldest === undefined) return undefined;
  const texts = textsFor(site.language);
  const start = monthsSinceYear0(oldest.month);
  // Of several, the newest.
  const fullest = months.reduce((best, each) => (each.length > best.length ? each : best), newest);
  const bars = months.map(({ month, length }) => {
    // In tenths of a hundredth, the least that is seen.
    const height = Math.max(1, Math.round((length * 1000) / fullest.length) / 10);
    return `M${monthsSinceYear0(month) - start} 100v-${height}h1v${height}z`;
  });
  const ends = [texts.monthName(oldest.month), texts.monthName(newest.month)] as const;
  return {
    width: monthsSinceYear0(newest.month) - start + 1,
    path: bars.reverse().join(''),
    text: texts.homePage.chart(...ends, texts.monthName(fullest.month), fullest.length),
    ends,
  };
}

function monthsSinceYear0(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}
