import { daysOfMonth, weekdayOf, type CalendarDay } from './calendar-day.ts';

/** What a week, Monday to Sunday, has of one month. */
export interface MonthWeek {
  /** How many of its days come before the month. */
  readonly before: number;
  /** Never empty. */
  readonly days: readonly CalendarDay[];
  /** How many of its days come after the month. */
  readonly after: number;
}

/** The weeks of a month (`2019-11`): every day of it once, in order; only the first and the last have days of other months. */
export function weeksOfMonth(month: string): MonthWeek[] {
  const weeks: CalendarDay[][] = [];
  for (const day of daysOfMonth(month)) {
    const week = weeks.at(-1);
    if (week === undefined || weekdayOf(day) === 0) weeks.push([day]);
    else week.push(day);
  }
  return weeks.map((days, index) => ({
    before: index === 0 ? 7 - days.length : 0,
    days,
    after: index === 0 ? 0 : 7 - days.length,
  }));
}
