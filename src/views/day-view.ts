import { dayAddress, hrefOf, monthAddress, yearAddress } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { monthOf, weekdayOf, writeDay, yearOf, type CalendarDay } from '../archive/calendar-day.ts';
import { neighboursOfDay } from '../archive/neighbours.ts';
import { textsFor } from '../i18n/texts.ts';
import type { Frame, Link } from './frame.ts';
import { frameOf } from './frame.ts';
import type { ArticleCard } from './lists.ts';
import { articleCard } from './lists.ts';

/** A day's page: all its articles. */
export interface DayView {
  readonly kind: 'day';
  readonly frame: Frame;
  readonly title: string;
  /** The day of the week, 星期一. */
  readonly weekday: string;
  readonly count: number;
  readonly cards: readonly ArticleCard[];
  /** The days beside it that have articles. */
  readonly older: Link | undefined;
  readonly newer: Link | undefined;
}

/** The view of a day that has articles. */
export function dayView(archive: Archive, day: CalendarDay): DayView {
  const { site } = archive;
  const texts = textsFor(site.language);
  const articles = archive.byDay.get(day) ?? [];
  const title = writeDay(day, site.language);
  const { older, newer } = neighboursOfDay(archive, day);
  const link = (other: CalendarDay | undefined): Link | undefined =>
    other && { title: writeDay(other, site.language), href: hrefOf(site, dayAddress(other)) };
  return {
    kind: 'day',
    frame: frameOf(archive, {
      address: dayAddress(day),
      title,
      description: texts.periodDescription(title, articles.length),
      trail: [
        { title: texts.home, address: '/' },
        { title: texts.years, address: '/years/' },
        { title: texts.yearName(yearOf(day)), address: yearAddress(yearOf(day)) },
        { title: texts.monthOfYear(monthOf(day)), address: monthAddress(monthOf(day)) },
      ],
    }),
    title,
    weekday: texts.weekdays[weekdayOf(day)]?.name ?? '',
    count: articles.length,
    cards: articles.map((article) => articleCard(archive, article)),
    older: link(older),
    newer: link(newer),
  };
}
