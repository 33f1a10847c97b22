import { articleAddress, columnAddress, hrefOf } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { shownLanguage } from '../archive/editions.ts';
import type { CalendarDay } from '../archive/calendar-day.ts';
import { writeDay, yearOf } from '../archive/calendar-day.ts';
import { textsFor } from '../i18n/texts.ts';
import type { Link } from './frame.ts';

/** An article as one line of a list. */
export interface ArticleLine extends Link {
  /** BCP 47 of the article's texts, where it differs from the site's. */
  readonly language?: string;
  readonly day: CalendarDay;
  /** The day in words, with or without its year as the list needs it. */
  readonly dayText: string;
}

/** An article as an entry of a list that introduces it. */
export interface ArticleCard extends ArticleLine {
  readonly kicker: string | undefined;
  readonly subtitle: string | undefined;
  readonly summary: string;
  readonly column: Link | undefined;
}

/** A part of a list under its own heading. */
export interface ArticleSection {
  readonly title: string;
  /** The place on the page, for links: `d25`, `2019-11`. */
  readonly id: string;
  /** Where the part has a page of its own. */
  readonly href: string | undefined;
  readonly lines: readonly ArticleLine[];
}

/** A period with the number of its articles. */
export interface PeriodLink extends Link {
  readonly count: number;
}

/** An article as a line; `dayText` is 11月25日, or with `wholeDay` 2019年11月25日. */
export function articleLine(archive: Archive, article: Article, wholeDay = false): ArticleLine {
  const { site } = archive;
  const language = shownLanguage(site, article.language);
  return {
    ...(language !== undefined && language !== site.language && { language }),
    title: article.title,
    href: hrefOf(site, articleAddress(article)),
    day: article.day,
    dayText: wholeDay
      ? writeDay(article.day, site.language)
      : textsFor(site.language).dayOfMonth(article.day),
  };
}

/** An article as a card. */
export function articleCard(archive: Archive, article: Article): ArticleCard {
  return {
    ...articleLine(archive, article, true),
    kicker: article.kicker,
    subtitle: article.subtitle,
    summary: article.summary,
    column: columnLink(archive, article.column),
  };
}

/** How many articles there are, and of which years. */
export function numbersOf({ site }: Archive, newestFirst: readonly Article[]): string {
  const texts = textsFor(site.language);
  const [newest, oldest] = [newestFirst[0], newestFirst.at(-1)];
  if (newest === undefined || oldest === undefined) return texts.articles(0);
  return texts.articlesOfYears(newestFirst.length, yearOf(oldest.day), yearOf(newest.day));
}

/** The link to a column, if there is such a column. */
export function columnLink(archive: Archive, id: string | undefined): Link | undefined {
  const column = id === undefined ? undefined : archive.columns.get(id);
  return column && { title: column.name, href: hrefOf(archive.site, columnAddress(column.id)) };
}
