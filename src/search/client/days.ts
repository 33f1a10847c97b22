import type { CalendarDay } from '../../archive/calendar-day.ts';
import type { Filters } from './facets.ts';

/** A stretch of days, both included. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** The days that a year and a date range leave together, or `undefined` when they do not restrict. */
export function chosenDays(filters: Filters, year: string | undefined): DayRange | undefined {
  const years = [filters.year, year].filter((each) => each !== undefined);
  const range = inOrder(filters);
  if (years.length === 0 && range.from === undefined && range.to === undefined) return undefined;
  const from = [range.from ?? '0000-01-01', ...years.map((each) => `${each}-01-01`)];
  const to = [range.to ?? '9999-12-31', ...years.map((each) => `${each}-12-31`)];
  return { from: from.sort().at(-1) as string, to: to.sort()[0] as string };
}

/** The ends of a date range; those of one whose end stands before its start change places. */
export function inOrder({ from, to }: Filters): Pick<Filters, 'from' | 'to'> {
  if (from !== undefined && to !== undefined && from > to) return { from: to, to: from };
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

/** Whether a range, if there is one, holds a day. */
export function holdsDay(days: DayRange | undefined, day: string): boolean {
  return days === undefined || (days.from <= day && day <= days.to);
}

/** The days of a bundle's articles, from the newest and the steps back from it. */
export function daysBack(newest: CalendarDay, daysBefore: readonly number[]): CalendarDay[] {
  const milliseconds = 86_400_000;
  // Counted in UTC, which has no change of clocks: the zone cancels out.
  let time = Date.parse(`${newest}T00:00:00Z`);
  return daysBefore.map((days) => {
    time -= days * milliseconds;
    return new Date(time).toISOString().slice(0, 10) as CalendarDay;
  });
}
