import type { Texts } from './texts.ts';
import type { GroupKind } from './zh-CN.ts';

const numbers = new Intl.NumberFormat('en');
const monthNames = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

function monthWord(month: string): string {
  return monthNames.format(Date.UTC(2000, Number(month.slice(5, 7)) - 1, 1));
}

const groupKinds: Record<GroupKind, string> = {
  columns: 'Columns',
  tags: 'Tags',
  people: 'People',
  organizations: 'Organizations',
};

function articles(count: number): string {
  return `${numbers.format(count)} ${count === 1 ? 'report' : 'reports'}`;
}

/** English */
export const english: Texts = {
  skipToContent: 'Skip to content',
  home: 'Home',
  mainNavigation: 'Main navigation',
  trail: 'You are here',
  pages: 'Pages',
  feed: 'RSS feed',
  footer: 'Footer',
  search: 'Search',
  searchLabel: 'Search all reports',
  searchPlaceholder: 'A name, an organization, a phrase',
  searchWithoutScript: 'Search needs JavaScript. You can also browse all reports by year:',
  latest: 'Latest reports',
  byColumn: 'Columns',
  byYear: 'Browse by year',
  years: 'Years',
  all: 'All',
  more: (title) => `More from ${title}`,
  articles,
  archiveNumbers: (count, years, people) =>
    `${articles(count)} from ${numbers.format(years)} ${years === 1 ? 'year' : 'years'}, naming ${numbers.format(people)} people.`,
  yearName: (year) => year,
  monthName: (month) => `${monthWord(month)} ${month.slice(0, 4)}`,
  monthOfYear: monthWord,
  dayOfMonth: (day) => `${Number(day.slice(8, 10))} ${monthWord(day)}`,
  groupKinds,
  groupInYear: (name, year) => `${name} (${year})`,
  groupDescription: (kind, name, count) =>
    `${articles(count)} under ${groupKinds[kind].toLowerCase()}: ${name}.`,
  periodDescription: (period, count) => `${articles(count)} published in ${period}.`,
  published: 'Published',
  event: 'Date of the event',
  source: 'Source',
  reporters: 'Reporters',
  photographers: 'Photographers',
  editors: 'Editors',
  views: 'Views',
  viewsAsOf: (day) => ` (as of ${day})`,
  topics: 'Topics',
  tags: 'Tags',
  people: 'People',
  organizations: 'Organizations',
  places: 'Places',
  attachments: 'Attachments',
  original: 'Original',
  originalCapturedAt: (day) => `captured on ${day}`,
  withdrawn: 'This report has been withdrawn',
  withdrawnExplanation:
    'Its publisher has withdrawn this report. The address stays; the text is no longer given.',
  about: 'About this report',
  neighbours: 'Reports before and after',
  older: 'Previous',
  newer: 'Next',
  related: 'Related reports',
  notFound: 'There is no such page',
  notFoundExplanation:
    'The address may be wrong, or the page may have moved. You can search, or look by year.',
  previousPeriod: 'Previous',
  nextPeriod: 'Next',
  bytes: (bytes) =>
    bytes < 1024 * 1024
      ? `${Math.max(1, Math.round(bytes / 1024))} KB`
      : `${(bytes / 1024 / 1024).toFixed(1)} MB`,
  problemsNotice: (count) =>
    `The content has ${count} ${count === 1 ? 'problem' : 'problems'}; this is the last version that was right.`,
  listSeparator: ', ',
};
