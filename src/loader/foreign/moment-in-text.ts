import {
  dayAt,
  parseCalendarDay,
  parseClockTime,
  type CalendarDay,
  type Moment,
} from '../../archive/calendar-day.ts';
import { chineseNumerals, readChineseNumber } from './chinese-number.ts';

/** A moment at the beginning of a text. */
export interface MomentInText {
  readonly moment: Moment;
  /** How much of the text it takes, in UTF-16 units. */
  readonly length: number;
  /** Whether another reading is possible: a year of two digits. */
  readonly doubtful: boolean;
}

const numeral = String.raw`[\d０-９${chineseNumerals}]`;
const dayForms = [
  new RegExp(
    `^(?<year>${numeral}{4}|\\d{2})\\s*年\\s*(?<month>${numeral}{1,3})\\s*月\\s*(?<date>${numeral}{1,3})\\s*[日号]`,
    'u',
  ),
  /^(?<year>\d{4}|\d{2})\s?(?<mark>[-–—－/／.．·])\s?(?<month>\d{1,2})\s?\k<mark>\s?(?<date>\d{1,2})(?!\d)/u,
  /^(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<date>\d{2})(?!\d)/u,
];

const weekday = /^[\s　]*[（(]?(?:星期|周|礼拜)[一二三四五六日天][)）]?/u;
const clock =
  /^[T\s　]*(?<half>上午|下午|中午|早上|晚上|凌晨|傍晚)?\s*(?<hour>\d{1,2})\s*(?:[:：时点]|時)\s*(?<minute>\d{1,2})?(?:\s*(?:[:：分])\s*(?:\d{1,2}(?:\.\d+)?\s*秒?)?)?/u;
const offset = /^\s*(?:Z(?![A-Za-z])|(?:UTC|GMT)?[+-]\d{2}:?\d{2}(?!\d))/u;

/**
 * The moment with which `text` begins: `2019年11月25日`, `2019-11-25 09:30`, `2019/11/25`, `20191125`,
 * `二〇一九年十一月二十五日 星期一 上午9时30分`, `2019-11-25T01:30:00Z`. `undefined` when it begins with none, or with a day
 * that does not exist.
 *
 * @param timeZone the site's, into which a moment with an offset is brought
 */
export function readMoment(text: string, timeZone: string): MomentInText | undefined {
  const match = dayForms.map((form) => form.exec(text)).find((found) => found !== null);
  if (match?.groups === undefined) return readInternetDate(text, timeZone);
  const written = match.groups['year'] ?? '';
  const day = dayOf(
    written.length === 2 ? centuryOf(written) : written,
    match.groups['month'],
    match.groups['date'],
  );
  if (day === undefined) return undefined;
  const doubtful = written.length === 2;
  let length = match[0].length;
  length += weekday.exec(text.slice(length))?.[0].length ?? 0;
  const time = readClock(text.slice(length));
  if (time === undefined) return { moment: { day }, length, doubtful };
  length += time.length;
  length += weekday.exec(text.slice(length))?.[0].length ?? 0;
  if (time.time === undefined) return { moment: { day }, length, doubtful: true };
  const zone = offset.exec(text.slice(length))?.[0];
  if (zone === undefined) return { moment: { day, time: time.time }, length, doubtful };
  const instant = new Date(`${day}T${time.time}:00${isoOffset(zone)}`);
  return { moment: momentAt(instant, timeZone), length: length + zone.length, doubtful };
}

/** The day and the time of day that it is at `instant` in `timeZone`. */
export function momentAt(instant: Date, timeZone: string): Moment {
  const time = new Intl.DateTimeFormat('sv-SE', { timeZone, timeStyle: 'short' }).format(instant);
  const clockTime = parseClockTime(time);
  return { day: dayAt(instant, timeZone), ...(clockTime !== undefined && { time: clockTime }) };
}

function readClock(text: string): { readonly time: Moment['time']; readonly length: number } | undefined {
  const match = clock.exec(text);
  if (match?.groups === undefined) return undefined;
  const { half, hour = '', minute = '' } = match.groups;
  const afternoon = half !== undefined && /下午|晚上|傍晚/.test(half) && Number(hour) < 12;
  const hours = String(Number(hour) + (afternoon ? 12 : 0));
  // The end of a day is that of no minute of it.
  if (hours === '24' && Number(minute) === 0) return { time: undefined, length: match[0].length };
  const time = parseClockTime(`${hours.padStart(2, '0')}:${minute.padStart(2, '0')}`);
  return time === undefined ? undefined : { time, length: match[0].length };
}

function dayOf(year: string, month = '', date = ''): CalendarDay | undefined {
  const numbers = [year, month, date].map(readChineseNumber);
  if (numbers.includes(undefined)) return undefined;
  const [y, m, d] = numbers.map(String);
  return parseCalendarDay(`${y?.padStart(4, '0')}-${m?.padStart(2, '0')}-${d?.padStart(2, '0')}`);
}

/** Reports with two digits for the year come from the years around 2000. */
function centuryOf(year: string): string {
  return `${Number(year) >= 70 ? '19' : '20'}${year}`;
}

function isoOffset(zone: string): string {
  const [, sign, hours, minutes] = /([+-])(\d{2}):?(\d{2})/.exec(zone) ?? [];
  return sign === undefined ? 'Z' : `${sign}${hours}:${minutes}`;
}

const internetDate =
  /^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,?\s+)?\d{1,2}\s+[A-Z][a-z]{2,8}\s+\d{4}\s+\d{1,2}:\d{2}(?::\d{2})?\s+(?:[A-Z]{1,4}|[+-]\d{4})/;

/** `Mon, 25 Nov 2019 01:30:00 GMT` (RFC 5322, as feeds and exports of blogs have it). */
function readInternetDate(text: string, timeZone: string): MomentInText | undefined {
  const match = internetDate.exec(text)?.[0];
  if (match === undefined) return undefined;
  const instant = new Date(match);
  if (Number.isNaN(instant.getTime()) || instant.getUTCFullYear() < 1) return undefined;
  return { moment: momentAt(instant, timeZone), length: match.length, doubtful: false };
}
