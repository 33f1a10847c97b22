import { articleAddress, hrefOf, type Address } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import type { CalendarDay } from '../archive/calendar-day.ts';
import { textsFor } from '../i18n/texts.ts';
import type { TextFile } from './sitemaps.ts';

/** An article of an earlier year, as the script of the home page shows it. */
export interface ThisDayEntry {
  readonly day: CalendarDay;
  /** 2019年 */
  readonly year: string;
  readonly title: string;
  readonly href: string;
}

/** The articles of each day of one month, in all years: the key is the day within the month, `25`. */
export type ThisDayFile = Readonly<Record<string, readonly ThisDayEntry[]>>;

/** `/this-day/11.json`; `{month}` stands for the month where a script fills it in. */
export function thisDayAddress(month: string): Address {
  return `/this-day/${month}.json`;
}

/** The months of the year in which any year has articles: `11`. */
export function thisDayMonths({ byMonth }: Archive): string[] {
  return [...new Set([...byMonth.keys()].map((month) => month.slice(5)))].sort();
}

/** A file for each month of the year, where the home page shows that day in history. */
export function thisDayFiles(archive: Archive): TextFile[] {
  const section = archive.site.home.find(({ kind }) => kind === 'this-day');
  if (section?.kind !== 'this-day') return [];
  const byMonth = Map.groupBy(archive.byDay.keys(), (day) => day.slice(5, 7));
  return thisDayMonths(archive).map((month) => {
    const byDate = Map.groupBy(byMonth.get(month) ?? [], (day) => day.slice(8));
    const file: ThisDayFile = Object.fromEntries(
      [...byDate].map(([date, days]) => [
        date,
        spread(days, section.count).flatMap((day) => entryOf(archive, day)),
      ]),
    );
    return { address: thisDayAddress(month), text: JSON.stringify(file) };
  });
}

/** At most `count` values from all parts of a list, its first and its last among them where there is room. */
export function spread<Value>(values: readonly Value[], count: number): Value[] {
  if (values.length <= count) return [...values];
  const last = values.length - 1;
  return Array.from({ length: count }, (_, index) =>
    count === 1 ? 0 : Math.round((index * last) / (count - 1)),
  ).flatMap((place) => values[place] ?? []);
}

/** The newest article of the day. */
function entryOf({ site, byDay }: Archive, day: CalendarDay): ThisDayEntry[] {
  const [article] = byDay.get(day) ?? [];
  if (article === undefined) return [];
  const year = textsFor(site.language).yearName(day.slice(0, 4));
  return [{ day, year, title: article.title, href: hrefOf(site, articleAddress(article)) }];
}
