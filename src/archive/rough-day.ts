import { parseCalendarDay } from './calendar-day.ts';

declare const roughDay: unique symbol;

/** A time as far as it is known: a year, a month or a day, `2019`, `2019-11` or `2019-11-25`. */
export type RoughDay = string & { readonly [roughDay]: true };

/** The time that `text` writes, or `undefined` when there is no such time (2019-13). */
export function parseRoughDay(text: string): RoughDay | undefined {
  const whole = `${text}${'-01-01'.slice(Math.max(0, text.length - 4))}`;
  const isWritten = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(text);
  return isWritten && parseCalendarDay(whole) !== undefined ? (text as RoughDay) : undefined;
}

/** Whether `a` is earlier than `b` for certain: 2018 is earlier than 2019-11, and 2019 may be the same. */
export function isEarlier(a: RoughDay, b: RoughDay): boolean {
  const known = Math.min(a.length, b.length);
  return a.slice(0, known) < b.slice(0, known);
}
