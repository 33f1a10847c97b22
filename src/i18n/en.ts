import { aboutArchive } from './about-en.ts';
import { englishRecords } from './record-texts.ts';
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
  places: 'Places',
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
  searchPlaceholder: 'Names, places, phrases',
  searchWithoutScript: 'Search needs JavaScript. You can also browse all reports by year:',
  latest: 'Latest reports',
  byColumn: 'Columns',
  byYear: 'Browse by year',
  years: 'Years',
  all: 'All',
  more: (title) => `More from ${title}`,
  articles,
  articlesOfYears: (count, first, last) =>
    `${articles(count)}, ${first === last ? first : `${first}–${last}`}`,
  archiveNumbers: (count, years, people) =>
    `${articles(count)} from ${numbers.format(years)} ${years === 1 ? 'year' : 'years'}, naming ${numbers.format(people)} people.`,
  yearName: (year) => year,
  monthName: (month) => `${monthWord(month)} ${month.slice(0, 4)}`,
  monthOfYear: monthWord,
  dayOfMonth: (day) => `${Number(day.slice(8, 10))} ${monthWord(day)}`,
  dateOfDay: (day) => String(Number(day.slice(8, 10))),
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map((name) => ({
    short: name.slice(0, 2),
    name,
  })),
  calendar: {
    ofMonth: (month) => `Reports on each day of ${month}`,
    ofYear: (year) => `Calendar of ${year}`,
    day: (count) => [': ', numbers.format(count), count === 1 ? ' report' : ' reports'],
    legend: 'Reports a day',
    step: (from, to) =>
      from === to ? numbers.format(from) : `${numbers.format(from)}–${numbers.format(to)}`,
  },
  homePage: {
    lead: 'Lead',
    thisDay: 'On this day',
    people: 'Most often named',
    allPeople: 'All people',
    numbers: 'The archive in numbers',
    chart: (from, to, fullest, count) =>
      `Reports a month from ${from} to ${to}. Most in ${fullest}: ${numbers.format(count)}.`,
  },
  groupKinds,
  initials: 'By initial',
  otherInitials: '# Digits and others',
  strokes: (count) => `${count} ${count === 1 ? 'stroke' : 'strokes'}`,
  groupInYear: (name, year) => `${name} (${year})`,
  groupDescription: (kind, name, count) =>
    `${articles(count)} under ${groupKinds[kind].toLowerCase()}: ${name}.`,
  periodDescription: (period, count) => `${articles(count)} published in ${period}.`,
  ...englishRecords,
  aboutArchive,
  published: 'Published',
  event: 'Date of the event',
  source: 'Source',
  reporters: 'Reporters',
  photographers: 'Photographers',
  editors: 'Editors',
  views: 'Views',
  viewsAsOf: (day) => ` (as of ${day})`,
  topics: 'Topics',
  topicReports: 'Reports',
  otherReports: 'Other reports',
  timeline: 'Timeline',
  allArticles: (count) => `Some of ${articles(count)}`,
  tags: 'Tags',
  people: 'People',
  organizations: 'Organizations',
  places: 'Places',
  attachments: 'Attachments',
  original: 'Original',
  originalCapturedAt: (day) => `captured on ${day}`,
  movedTo: 'This page now stands at ',
  withdrawn: 'This report has been withdrawn',
  withdrawnExplanation:
    'Its publisher has withdrawn this report. The address stays; the text is no longer given.',
  expired: 'This report has expired',
  expiredExplanation: (day: string) =>
    `It was valid until ${day}. The address stays; the text is no longer given.`,
  about: 'About this report',
  contents: 'Contents',
  neighbours: 'Reports before and after',
  older: 'Previous',
  newer: 'Next',
  olderIn: (column: string) => `Previous in ${column}`,
  newerIn: (column: string) => `Next in ${column}`,
  otherYears: 'The same event in other years',
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
  searchNeedsBuild: 'Search answers as of the last build, and there is none yet: run baoku build.',
  searchPage: {
    description:
      'Two characters or more find every report in which they stand. Case, width and Traditional characters make no difference.',
    hintsTitle: 'How to search',
    hints: [
      { query: 'union visit', meaning: 'both words' },
      { query: '"trade union"', meaning: 'the words together' },
      { query: 'union -notice', meaning: 'without the word after the hyphen' },
      { query: 'year:2019 column:guide', meaning: 'in a year, a column, or with person: about a person' },
      { query: 'zrs', meaning: 'pinyin or initials suggest names and headlines' },
    ],
    keys: 'Press / for the search box, the arrow keys to move, Enter to open, Esc to clear.',
    suggestions: 'Suggestions from pinyin',
    suggestionKinds: { person: 'Person', headline: 'Headline' },
    filters: 'Filters',
    facets: {
      column: 'Column',
      year: 'Year',
      person: 'Person',
      organization: 'Organization',
      source: 'Source',
    },
    moreValues: 'More',
    fewerValues: 'Fewer',
    dates: 'Dates',
    from: 'From',
    to: 'To',
    chosenFilters: 'Chosen filters',
    removeFilter: 'Remove filter: {filter}',
    removeAllFilters: 'Remove all',
    filterSeparator: ': ',
    dateRange: '{from} to {to}',
    dateFrom: 'from {from}',
    dateTo: 'until {to}',
    order: 'Order',
    orders: { relevance: 'Most relevant', newest: 'Newest', oldest: 'Oldest' },
    yearChart: 'Reports a year',
    yearBar: ['{year}: {count} report', '{year}: {count} reports'],
    yearNotCounted: '{year}: not counted, choose it to search this year',
    results: 'Results',
    searching: 'Searching…',
    found: ['{count} report found', '{count} reports found'],
    progress: '{asked} of {total} periods searched',
    more: 'Show {count} more',
    shown: '{shown} of {count} reports shown',
    nothing: 'Nothing found for “{query}”',
    nothingChosen: 'No report fits the chosen filters',
    nothingReason: 'No report meets all the conditions.',
    nothingSearchable: '“{query}” holds nothing that can be searched for',
    nothingSearchableReason:
      'Letters, digits and Chinese characters are searched for; punctuation, symbols and emoji are not.',
    onlyExcludes: '“{query}” only says what to leave out',
    onlyExcludesReason: 'Add a word to look for: union -notice.',
    searchedFor: 'Searched for: {query}',
    tryWithoutFilters: 'Without filters',
    tryWithoutFilter: 'Any {filter}',
    tryParts: 'Search for one of the words, without filters',
    tryPinyin: 'Did you mean, from pinyin',
    tryAdvice:
      'Try fewer words or another wording: organizations and posts often have short and former names.',
    articles: ['{count} report', '{count} reports'],
    failed: 'A search file could not be read',
    failedReason: 'The connection may have failed, or the site is being updated.',
    failedPart: 'Some periods could not be searched: the results below are incomplete.',
    retry: 'Try again',
  },
  ageNotice: [
    'Published {years} year ago; it may be out of date.',
    'Published {years} years ago; it may be out of date.',
  ],
  articleTools: {
    cite: 'Cite this report',
    citationStyle: 'GB/T 7714—2015',
    permanentLink: 'Permanent address',
    copyCitation: 'Copy citation',
    copyLink: 'Copy address',
    print: 'Print',
    copied: 'Copied',
    copyFailed: 'Not copied; the text is selected: press Ctrl+C',
    qrCode: 'QR code',
    qrCodeOfLink: 'QR code of the permanent address',
  },
  readerTools: {
    tools: 'Reading tools',
    typeSize: 'Type size',
    smaller: 'Smaller type',
    larger: 'Larger type',
    sizes: ['Normal', 'Large', 'Largest'],
    easyReading: 'Easy reading',
    leaveEasyReading: 'Leave easy reading',
    readAloud: 'Read aloud',
  },
  gallery: {
    viewer: 'Pictures',
    enlarge: 'Enlarge',
    place: '{at} of {total}',
    previous: 'Previous picture',
    next: 'Next picture',
    close: 'Close the pictures',
  },
  highlight: {
    bar: 'Search words in this report',
    place: '{at} of {total}',
    previous: 'Previous',
    next: 'Next',
    close: 'Close highlighting',
  },
  listSeparator: ', ',
};
