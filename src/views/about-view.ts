import { hrefOf, type Address } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { writeDay } from '../archive/calendar-day.ts';
import { gapsOf } from '../archive/gaps.ts';
import { localeOf } from '../archive/locale.ts';
import { textsFor } from '../i18n/texts.ts';
import { archiveCitation, citationOf, type Citation } from '../output/citation.ts';
import type { Frame, Link } from './frame.ts';
import { frameOf } from './frame.ts';

/** Where the page stands. */
export const aboutAddress = '/about-archive/';

/** A figure of the archive. */
export interface ArchiveFact {
  readonly term: string;
  readonly text: string;
}

/** What the archive holds, what it lacks, how to cite it and how to check it. */
export interface AboutView {
  readonly kind: 'about';
  readonly frame: Frame;
  readonly title: string;
  readonly description: string;
  readonly holdings: readonly ArchiveFact[];
  /** Times without articles, and articles that say less than others; those of which there are any. */
  readonly missing: readonly ArchiveFact[];
  /** The months without articles: year by year. */
  readonly emptyMonths: readonly ArchiveFact[];
  readonly citation: Citation;
  /** The newest article's, for an example. */
  readonly example: Citation | undefined;
  readonly checksums: (Link & { readonly count: string }) | undefined;
}

/** The view of `/about-archive/`. */
export function aboutView(archive: Archive): AboutView {
  const { site, articles } = archive;
  const { aboutArchive: texts, home, articles: articlesText } = textsFor(site.language);
  const [newest] = articles;
  return {
    kind: 'about',
    frame: frameOf(archive, {
      address: aboutAddress,
      title: texts.title,
      description: texts.description(site.title),
      trail: [{ title: home, address: '/' }],
    }),
    title: texts.title,
    description: texts.description(site.title),
    holdings: holdingsOf(archive),
    missing: missingIn(archive),
    emptyMonths: emptyMonthsOf(archive),
    citation: archiveCitation(site),
    example: newest && citationOf(site, newest),
    checksums: newest && {
      title: 'checksums.txt',
      href: hrefOf(site, '/checksums.txt'),
      count: articlesText(articles.length),
    },
  };
}

function holdingsOf({ site, articles, byYear, byColumn, byName, topics }: Archive): readonly ArchiveFact[] {
  const {
    aboutArchive: texts,
    articles: articlesText,
    topics: topicsText,
    groupKinds,
  } = textsFor(site.language);
  const [newest, oldest] = [articles[0], articles.at(-1)];
  const number = (count: number): string => new Intl.NumberFormat(localeOf(site.language)).format(count);
  const files = new Set<Address>();
  for (const { cover, images, attachments } of articles) {
    if (cover) files.add(cover.image.address);
    for (const { address } of images) files.add(address);
    for (const { address } of attachments) files.add(address);
  }
  const columns = [...byColumn.values()].filter((ofColumn) => ofColumn.length > 0).length;
  const counts: readonly (readonly [string, number])[] = [
    [groupKinds.columns, columns],
    [topicsText, topics.length],
    [groupKinds.people, byName.people.size],
    [groupKinds.organizations, byName.organizations.size],
    [groupKinds.places, byName.places.size],
    [texts.files, files.size],
  ];
  return [
    { term: texts.articles, text: articlesText(articles.length) },
    ...(newest && oldest
      ? [
          {
            term: texts.range,
            text: texts.fromTo(
              writeDay(oldest.day, site.language),
              writeDay(newest.day, site.language),
              byYear.size,
            ),
          },
        ]
      : []),
    ...counts.filter(([, count]) => count > 0).map(([term, count]) => ({ term, text: number(count) })),
  ];
}

function missingIn({ site, articles, withdrawn, byMonth }: Archive): readonly ArchiveFact[] {
  const { aboutArchive: texts, articles: articlesText, listSeparator } = textsFor(site.language);
  const years = gapsOf(byMonth.keys()).years.map(([from, to]) => texts.years(from, to));
  let [withoutSource, withoutReporters, withoutColumn] = [0, 0, 0];
  // Once through all of them: this page is made at every build.
  for (const { source, reporters, column } of articles) {
    if (source === undefined) withoutSource += 1;
    if (reporters.length === 0) withoutReporters += 1;
    if (column === undefined) withoutColumn += 1;
  }
  const gone = withdrawn.filter(({ status }) => status === 'withdrawn').length;
  const counts: readonly (readonly [string, number])[] = [
    [texts.withdrawn, gone],
    [texts.expired, withdrawn.length - gone],
    [texts.withoutSource, withoutSource],
    [texts.withoutReporters, withoutReporters],
    [texts.withoutColumn, withoutColumn],
  ];
  return [
    ...(years.length > 0 ? [{ term: texts.emptyYears, text: years.join(listSeparator) }] : []),
    ...counts
      .filter(([, number]) => number > 0)
      .map(([term, number]) => ({ term, text: articlesText(number) })),
  ];
}

function emptyMonthsOf({ site, byMonth }: Archive): readonly ArchiveFact[] {
  const { aboutArchive: texts, yearName, monthOfYear, listSeparator } = textsFor(site.language);
  return [...gapsOf(byMonth.keys()).months].map(([year, stretches]) => ({
    term: yearName(year),
    text: stretches
      .map(([from, to]) =>
        from === to ? monthOfYear(from) : texts.months(monthOfYear(from), monthOfYear(to)),
      )
      .join(listSeparator),
  }));
}
