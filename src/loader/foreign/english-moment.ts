import { parseCalendarDay, parseClockTime, type Moment } from '../../archive/calendar-day.ts';
import { momentAt } from './moment-in-text.ts';

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const form = new RegExp(
  [
    String.raw`^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+)?`,
    String.raw`(?:(?<date>\d{1,2})(?:st|nd|rd|th)?\s+(?<month>[a-z]{3,9})\.?,?|(?<monthFirst>[a-z]{3,9})\.?\s+(?<dateSecond>\d{1,2})(?:st|nd|rd|th)?,?)`,
    String.raw`\s+(?<year>\d{4})`,
    String.raw`(?:,?\s+(?:at\s+)?(?<hour>\d{1,2}):(?<minute>\d{2})(?::\d{2})?(?:\s*(?<half>[ap])\.?m\.?)?`,
    String.raw`(?:\s*(?<zone>Z|UTC|GMT|(?:UTC|GMT)?[+-]\d{2}:?\d{2}))?(?:\s*\([^()]*\))?)?$`,
  ].join(''),
  'i',
);

/**
 * `25 Nov 2019`, `November 25, 2019 9:30 am`, `Mon, 25 Nov 2019 01:30:00 GMT` (RFC 5322),
 * `Mon Nov 25 2019 09:30:00 GMT+0800 (CST)` (JavaScript). `undefined` for anything else and for a day or a time that does
 * not exist.
 *
 * @param timeZone the site's, into which a moment with an offset is brought
 */
export function readEnglishMoment(text: string, timeZone: string): Moment | undefined {
  const groups = form.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const day = parseCalendarDay(
    [
      groups['year'],
      monthOf(groups['month'] ?? groups['monthFirst'] ?? ''),
      (groups['date'] ?? groups['dateSecond'] ?? '').padStart(2, '0'),
    ].join('-'),
  );
  if (day === undefined) return undefined;
  const { hour, minute, half, zone } = groups;
  if (hour === undefined) return { day };
  const hours =
    half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  const time = parseClockTime(`${String(hours).padStart(2, '0')}:${minute}`);
  if (time === undefined || zone === undefined) return time && { day, time };
  return momentAt(new Date(`${day}T${time}:00${offsetOf(zone)}`), timeZone);
}

/** `11` for `Nov`, `Sept` and `november`; empty for no month. */
function monthOf(word: string): string {
  const index = months.findIndex((month) => month.startsWith(word.toLowerCase()));
  return index === -1 ? '' : String(index + 1).padStart(2, '0');
}

function offsetOf(zone: string): string {
  const [, hours, minutes] = /([+-]\d{2}):?(\d{2})$/.exec(zone) ?? [];
  return hours === undefined ? 'Z' : `${hours}:${minutes}`;
}
