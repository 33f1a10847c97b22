import { daysBetween, parseCalendarDay, type CalendarDay } from '../../archive/calendar-day.ts';

/** How long before its publication a report's event may lie, in days, for its day to be believed. */
const longestWait = 60;

const opening =
  /^(?:(?:本报|本网|本台|本刊)?讯\s*)?(?:[（(][^（()）]{2,40}[)）]\s*)?(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?<date>\d{1,2})日(?![至到－—–~-]|\s*电)/u;

/**
 * The day of the event, where a report opens with it, as reports do: `11月21日，市人大常委会副主任……`. Without a year it is
 * the last such day that is not after publication. `undefined` when the report opens otherwise, or the day lies too far
 * back to be this event's.
 */
export function eventDayOf(body: string, published: CalendarDay): CalendarDay | undefined {
  const match = opening.exec(body.trimStart());
  if (match?.groups === undefined) return undefined;
  const { year, month = '', date = '' } = match.groups;
  const years =
    year === undefined ? [published.slice(0, 4), String(Number(published.slice(0, 4)) - 1)] : [year];
  return years
    .map((each) =>
      parseCalendarDay(`${each.padStart(4, '0')}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`),
    )
    .find((day) => {
      const wait = day === undefined ? -1 : daysBetween(day, published);
      return wait >= 0 && wait <= longestWait;
    });
}
