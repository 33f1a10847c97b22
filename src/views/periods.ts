import { dayAddress, hrefOf, monthAddress, yearAddress } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { textsFor } from '../i18n/texts.ts';
import { monthCalendar, yearCalendar, type MonthCalendar, type YearCalendar } from './calendar.ts';
import type { Frame, Link } from './frame.ts';
import { frameOf } from './frame.ts';
import type { ArticleCard, ArticleSection, PeriodLink } from './lists.ts';
import { articleCard, articleLine } from './lists.ts';

/** A year's page lists its articles up to this number, and only the months beyond. */
const longestYear = 100;

/** The page of all years and months. */
export interface YearsView {
  readonly kind: 'years';
  readonly frame: Frame;
  readonly years: readonly (PeriodLink & { readonly months: readonly PeriodLink[] })[];
}

/** A year's page: its calendar, and its articles when there are not too many. */
export interface YearView {
  readonly kind: 'year';
  readonly frame: Frame;
  readonly title: string;
  readonly count: number;
  readonly calendar: YearCalendar;
  /** Empty when the year has too many articles for one page. */
  readonly sections: readonly ArticleSection[];
  readonly older: Link | undefined;
  readonly newer: Link | undefined;
}

/** A month's page: its calendar, and all its articles, day by day. */
export interface MonthView {
  readonly kind: 'month';
  readonly frame: Frame;
  readonly title: string;
  readonly count: number;
  readonly calendar: MonthCalendar;
  readonly days: readonly (Link & { readonly id: string; readonly cards: readonly ArticleCard[] })[];
  readonly older: Link | undefined;
  readonly newer: Link | undefined;
}

/** The view of `/years/`. */
export function yearsView(archive: Archive): YearsView {
  const texts = textsFor(archive.site.language);
  return {
    kind: 'years',
    frame: frameOf(archive, {
      address: '/years/',
      title: texts.byYear,
      description: texts.periodDescription(archive.site.title, archive.articles.length),
      trail: [{ title: texts.home, address: '/' }],
    }),
    years: [...archive.byYear].map(([year, articles]) => ({
      title: texts.yearName(year),
      href: hrefOf(archive.site, yearAddress(year)),
      count: articles.length,
      months: monthsOf(archive, year),
    })),
  };
}

/** The view of a year that has articles. */
export function yearView(archive: Archive, year: string): YearView {
  const { site } = archive;
  const texts = textsFor(site.language);
  const articles = archive.byYear.get(year) ?? [];
  const title = texts.yearName(year);
  const byMonth = Map.groupBy(articles.length > longestYear ? [] : articles, ({ day }) => day.slice(0, 7));
  return {
    kind: 'year',
    frame: frameOf(archive, {
      address: yearAddress(year),
      title,
      description: texts.periodDescription(title, articles.length),
      trail: [
        { title: texts.home, address: '/' },
        { title: texts.years, address: '/years/' },
      ],
    }),
    title,
    count: articles.length,
    calendar: yearCalendar(archive, year),
    sections: [...byMonth].map(([month, ofMonth]) => ({
      title: texts.monthOfYear(month),
      id: `m${month.slice(5)}`,
      href: hrefOf(site, monthAddress(month)),
      lines: ofMonth.map((article) => articleLine(archive, article)),
    })),
    ...neighboursIn([...archive.byYear.keys()], year, (other) => ({
      title: texts.yearName(other),
      href: hrefOf(site, yearAddress(other)),
    })),
  };
}

/** The view of a month (`2019-11`) that has articles. */
export function monthView(archive: Archive, month: string): MonthView {
  const { site } = archive;
  const texts = textsFor(site.language);
  const articles = archive.byMonth.get(month) ?? [];
  const title = texts.monthName(month);
  const year = month.slice(0, 4);
  return {
    kind: 'month',
    frame: frameOf(archive, {
      address: monthAddress(month),
      title,
      description: texts.periodDescription(title, articles.length),
      trail: [
        { title: texts.home, address: '/' },
        { title: texts.years, address: '/years/' },
        { title: texts.yearName(year), address: yearAddress(year) },
      ],
    }),
    title,
    count: articles.length,
    calendar: monthCalendar(archive, month),
    days: [...Map.groupBy(articles, ({ day }) => day)].map(([day, ofDay]) => ({
      title: texts.dayOfMonth(day),
      href: hrefOf(site, dayAddress(day)),
      id: `d${day.slice(8)}`,
      cards: ofDay.map((article) => articleCard(archive, article)),
    })),
    ...neighboursIn([...archive.byMonth.keys()], month, (other) => ({
      title: texts.monthName(other),
      href: hrefOf(site, monthAddress(other)),
    })),
  };
}

function monthsOf(archive: Archive, year: string): PeriodLink[] {
  const texts = textsFor(archive.site.language);
  const months: PeriodLink[] = [];
  for (let number = 12; number >= 1; number--) {
    const month = `${year}-${String(number).padStart(2, '0')}`;
    const articles = archive.byMonth.get(month);
    if (articles === undefined) continue;
    const href = hrefOf(archive.site, monthAddress(month));
    months.push({ title: texts.monthOfYear(month), href, count: articles.length });
  }
  return months;
}

/** The links to what stands beside `current` in a list that runs from new to old. */
function neighboursIn(
  newestFirst: readonly string[],
  current: string,
  link: (other: string) => Link,
): { older: Link | undefined; newer: Link | undefined } {
  const place = newestFirst.indexOf(current);
  const older = newestFirst[place + 1];
  const newer = newestFirst[place - 1];
  return {
    older: older === undefined ? undefined : link(older),
    newer: newer === undefined ? undefined : link(newer),
  };
}
