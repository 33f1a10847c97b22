import { readMoment, type MomentInText } from '../../loader/foreign/moment-in-text.ts';

const american =
  /^(?<first>\d{1,2})(?<mark>[-/.])(?<second>\d{1,2})\k<mark>(?<year>(?:19|20)\d{2})(?!\d)(?<time>[ ,]+(?<hour>\d{1,2})(?<minute>:\d{2})(?<rest>:\d{2})?(?:\s?(?<half>[AP])\.?M\b\.?)?)?/iu;

/**
 * The moment with which `text` begins: as `readMoment` reads it, else with the year last, as programs set to American English
 * write it (`11/25/2019 3:05 PM`). Where day and month may be either (`03/04/2019`), the month stands first, which is a
 * doubt. `undefined` when it begins with none, or with a day that does not exist.
 *
 * @param timeZone the site's, into which a moment with an offset is brought
 */
export function readWrittenMoment(text: string, timeZone: string): MomentInText | undefined {
  const found = readMoment(text, timeZone);
  const match = found === undefined ? american.exec(text) : null;
  if (match?.groups === undefined) return found;
  const { first = '', second = '', year = '', hour, minute = '', half } = match.groups;
  const isDayFirst = Number(first) > 12;
  const [month, date] = isDayFirst ? [second, first] : [first, second];
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const time = hour === undefined ? '' : ` ${hourOfDay(hour, half)}${minute}`;
  const moment = readMoment(day + time, timeZone)?.moment;
  const isEither = Number(first) <= 12 && Number(second) <= 12 && Number(first) !== Number(second);
  return moment && { moment, length: match[0].length, doubtful: isEither };
}

/** 12 AM is midnight, and 12 PM noon. */
function hourOfDay(hour: string, half: string | undefined): string {
  if (half === undefined) return hour;
  return String((Number(hour) % 12) + (half.toUpperCase() === 'P' ? 12 : 0));
}
