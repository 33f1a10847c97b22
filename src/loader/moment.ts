import { parseCalendarDay, parseClockTime, type Moment } from '../archive/calendar-day.ts';

/**
 * Reads `YYYY-MM-DD`, `YYYY-MM-DD HH:MM` and `YYYY-MM-DDTHH:MM:SS` (seconds are left out, `T` and a space are alike).
 * `'impossible'` for a day or a time that does not exist, `'form'` for anything else.
 */
export function parseMoment(text: string): Moment | 'impossible' | 'form' {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2}))?)?$/.exec(text);
  if (match === null) return 'form';
  const [, dayText = '', timeText, seconds = '00'] = match;
  const day = parseCalendarDay(dayText);
  if (day === undefined || Number(seconds) > 59) return 'impossible';
  if (timeText === undefined) return { day };
  const time = parseClockTime(timeText);
  return time === undefined ? 'impossible' : { day, time };
}

/**
 * The right form of a day that is written in another one: `2019-11-25` for `2019/11/25`, `2019年11月25日`,
 * `20191125` and `2019.11.25`; an empty string when no real day can be read.
 */
export function suggestMoment(text: string, withTime: boolean): string {
  const plain = text.normalize('NFKC').trim();
  const match =
    /^(\d{4})\s*[-–—_./年]\s*(\d{1,2})\s*[-–—_./月]\s*(\d{1,2})(?!\d)\s*日?(.*)$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})(?!\d)(.*)$/.exec(plain);
  if (match === null) return '';
  const [, year = '', month = '', date = '', rest = ''] = match;
  const day = parseCalendarDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
  if (day === undefined) return '';
  // A day with an offset from UTC may be another day in the site's time zone: no guess.
  if (/(?:Z|[+-]\d{2}:?\d{2})\s*$/i.test(rest) && rest.includes(':')) return '';
  const [, hour = '', minute = ''] = /^[T\s]*(\d{1,2})\s*[:时点]\s*(\d{1,2})/.exec(rest) ?? [];
  const time = parseClockTime(`${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`);
  return withTime && hour !== '' && time !== undefined ? `${day} ${time}` : day;
}
