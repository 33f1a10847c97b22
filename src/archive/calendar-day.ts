// By the function, and few of them: each module of the package takes 4 ms to find, and its index has 250.
import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';
import { localeOf } from './locale.ts';

declare const calendarDay: unique symbol;

/**
 * A day of the calendar as `YYYY-MM-DD` (ISO 8601), for example `2019-11-25`.
 * It has no time and no time zone, so it prints the same on every machine.
 * Strings of this form sort in the order of time.
 */
export type CalendarDay = string & { readonly [calendarDay]: true };

/** A time of day as `HH:MM`, 24 hours, in the site's time zone. */
export type ClockTime = string & { readonly [calendarDay]: 'time' };

/** A day, or a day with a time of day, in the site's time zone. */
export interface Moment {
  readonly day: CalendarDay;
  readonly time?: ClockTime;
}

/** The day that `text` writes as `YYYY-MM-DD`, or `undefined` when there is no such day (2019-02-30). */
export function parseCalendarDay(text: string): CalendarDay | undefined {
  // There is no year 0 in the calendar, and feeds cannot write one.
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith('0000')) return undefined;
  // Of every month the first 28 are days, and to read one takes a tenth of an article's reading.
  if (/-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/.test(text)) return text as CalendarDay;
  return isValid(parseISO(text)) ? (text as CalendarDay) : undefined;
}

/** The time that `text` writes as `HH:MM`, or `undefined` when there is no such time (24:00). */
export function parseClockTime(text: string): ClockTime | undefined {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? (text as ClockTime) : undefined;
}

/** The year, `"2019"`. */
export function yearOf(day: CalendarDay): string {
  return day.slice(0, 4);
}

/** The year and month, `"2019-11"`. */
export function monthOf(day: CalendarDay): string {
  return day.slice(0, 7);
}

/** The day within its month, `"25"`. */
export function dateOf(day: CalendarDay): string {
  return day.slice(8, 10);
}

/** The day of the week, from 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: CalendarDay): number {
  // 1970-01-01 was a Thursday; what comes before it has a negative number.
  return (((daysSinceEpoch(day) + 3) % 7) + 7) % 7;
}

/** Every day of a month (`2019-11`), in the order of time. */
export function daysOfMonth(month: string): CalendarDay[] {
  return Array.from(
    { length: lengthOfMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7))) },
    (_, index) => `${month}-${String(index + 1).padStart(2, '0')}` as CalendarDay,
  );
}

/** @param month from 1 */
function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * The day in words: `2019年11月25日` for Chinese, `November 25, 2019` for `en-US`, `25 November 2019` for English that says
 * no region, and for the languages that the interface does not speak.
 *
 * @param language a BCP 47 tag
 */
export function writeDay(day: CalendarDay, language: string): string {
  // Chinese needs the numbers only; lists of 100,000 days are written faster so.
  if (language.startsWith('zh')) return `${+day.slice(0, 4)}年${+day.slice(5, 7)}月${+day.slice(8, 10)}日`;
  const locale = localeOf(language);
  let format = dayFormats.get(locale);
  // A plain day is midnight of UTC for Date, too, and is written as that.
  if (format === undefined)
    dayFormats.set(
      locale,
      (format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })),
    );
  return format.format(new Date(day));
}

/** date-fns can write it, too, with another 30 modules. Made when they are needed: making one takes 25 ms. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** How many days `newer` comes after `older`; less than 0 when it comes before. */
export function daysBetween(older: CalendarDay, newer: CalendarDay): number {
  return daysSinceEpoch(newer) - daysSinceEpoch(older);
}

/** Of the proleptic Gregorian calendar, from the year 0 on; 15 times as fast as `Date.parse` (Howard Hinnant, days_from_civil). */
function daysSinceEpoch(day: CalendarDay): number {
  const digit = (at: number): number => day.charCodeAt(at) - 48;
  const month = 10 * digit(5) + digit(6);
  // Years begin in March, so that the leap day is the last.
  const year = 1000 * digit(0) + 100 * digit(1) + 10 * digit(2) + digit(3) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + 10 * digit(8) + digit(9) - 1;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return 365 * year + leapDays + dayOfYear - 719_468;
}

/** The day that it is at `instant` in `timeZone` (an IANA name). */
export function dayAt(instant: Date, timeZone: string): CalendarDay {
  // The Swedish locale writes ISO 8601 days.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(instant) as CalendarDay;
}
