import { dayAddress, hrefOf, monthAddress } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { weeksOfMonth } from '../archive/month-weeks.ts';
import { textsFor } from '../i18n/texts.ts';
import { heatSteps, stepOf } from './heat-steps.ts';

/** A day of a calendar. */
export interface CalendarCell {
  /** From 1 to 31. */
  readonly date: number;
  /** Where the day has articles. */
  readonly articles?: {
    readonly href: string;
    readonly count: number;
    /** Of a heat map, from 1 for the fewest. */
    readonly step?: number;
  };
}

/** A month as a table of weeks. */
export interface MonthCalendar {
  /** 11月 */
  readonly title: string;
  /** Of the month's page, where it has one. */
  readonly href: string | undefined;
  /** The number of the month's articles. */
  readonly count: number;
  /** Weeks from Monday to Sunday; what is before and after are days of other months. */
  readonly weeks: readonly {
    readonly before: number;
    readonly days: readonly CalendarCell[];
    readonly after: number;
  }[];
}

/** The days of a year, coloured by the number of their articles. */
export interface YearCalendar {
  /** All twelve. */
  readonly months: readonly MonthCalendar[];
  /** The numbers that each colour stands for, the fewest first. */
  readonly steps: readonly { readonly from: number; readonly to: number }[];
}

/** The calendar of a month (`2019-11`). */
export function monthCalendar(archive: Archive, month: string, steps?: readonly number[]): MonthCalendar {
  const { site, byDay, byMonth } = archive;
  const articles = byMonth.get(month);
  return {
    title: textsFor(site.language).monthOfYear(month),
    href: articles && hrefOf(site, monthAddress(month)),
    count: articles?.length ?? 0,
    weeks: weeksOfMonth(month).map(({ before, days, after }) => ({
      before,
      days: days.map((day): CalendarCell => {
        const date = Number(day.slice(8));
        const count = byDay.get(day)?.length;
        if (count === undefined) return { date };
        const href = hrefOf(site, dayAddress(day));
        return { date, articles: { href, count, ...(steps && { step: stepOf(steps, count) }) } };
      }),
      after,
    })),
  };
}

/** The calendar of a year that has articles. */
export function yearCalendar(archive: Archive, year: string): YearCalendar {
  let highest = 1;
  for (const { day } of archive.byYear.get(year) ?? [])
    highest = Math.max(highest, archive.byDay.get(day)?.length ?? 0);
  const steps = heatSteps(highest);
  const months = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
  return {
    months: months.map((month) => monthCalendar(archive, month, steps)),
    steps: steps.map((to, index) => ({ from: (steps[index - 1] ?? 0) + 1, to })),
  };
}
