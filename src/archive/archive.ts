import type { NameKind } from './addresses.ts';
import { annualEvent } from './annual-events.ts';
import type { Article, ImageAsset, StandingPage } from './article.ts';
import { indexRecords, type Authorities } from './authorities.ts';
import { namesOfRecord, type AuthorityRecord } from './authority-record.ts';
import { monthOf, yearOf, type CalendarDay } from './calendar-day.ts';
import { indexPairs, type NamesByPair } from './containing-names.ts';
import type { Content } from './content.ts';
import { groupArticles } from './group-articles.ts';
import { headlineTerms } from './headline-terms.ts';
import { groupByName, type NameGroup } from './name-groups.ts';
import { compareNewestFirst, compareText } from './order.ts';
import { originalsOnly, type MadePictures } from './pictures.ts';
import type { Column, Site } from './site.ts';
import { themeSheet, type ThemeFile, type ThemeSheet } from './theme.ts';
import { fillTopics, topicsByArticle, type FilledTopic } from './topic-articles.ts';
import type { Topic } from './topic.ts';

/** A content folder made ready for publishing: sorted and indexed once, never changed. Every list of articles is newest first. */
export interface Archive {
  readonly site: Site;
  readonly articles: readonly Article[];
  /** Withdrawn and expired articles, whose addresses stay. */
  readonly withdrawn: readonly Article[];
  readonly pages: readonly StandingPage[];
  /** In their order. */
  readonly topics: readonly FilledTopic[];
  /** The topics in which an article stands. */
  readonly topicsOf: ReadonlyMap<Article, readonly Topic[]>;
  /** Former addresses that no article names itself, with the article to which each leads; without one, what stood there is gone. */
  readonly formerAddresses: readonly { readonly address: string; readonly article: Article | undefined }[];
  /** Newest year first. */
  readonly byYear: ReadonlyMap<string, readonly Article[]>;
  /** Keys `2019-11`, newest first. */
  readonly byMonth: ReadonlyMap<string, readonly Article[]>;
  /** Newest day first. */
  readonly byDay: ReadonlyMap<CalendarDay, readonly Article[]>;
  /** Every column of the site, in its order, empty ones too. */
  readonly byColumn: ReadonlyMap<string, readonly Article[]>;
  /** Of the articles whose headlines tell of an event of a year; keys as `annualEvent` gives them. */
  readonly byAnnualEvent: ReadonlyMap<string, readonly Article[]>;
  /** Keys as `headlineTerms` gives them. */
  readonly byHeadlineTerm: ReadonlyMap<string, readonly Article[]>;
  /** Keys are the segments of the addresses, records' ids and names' slugs, in their order. */
  readonly byName: Readonly<Record<NameKind, ReadonlyMap<string, NameGroup>>>;
  readonly logo: ImageAsset | undefined;
  /** What is made of its pictures; nothing before a build has done so. */
  readonly pictures: MadePictures;
  /** What makes the site look otherwise than ours. */
  readonly themeSheet: ThemeSheet | undefined;
  /** Of which templates are made besides ours. */
  readonly themeFiles: readonly ThemeFile[];
  readonly authorities: Authorities;
  /** All names of records, by their pairs of characters. */
  readonly recordNames: NamesByPair;
  /** The published articles that records give as sources, by id. */
  readonly sources: ReadonlyMap<string, Article>;
  readonly columns: ReadonlyMap<string, Column>;
  /** Where an article stands in `articles`. */
  readonly position: ReadonlyMap<Article, number>;
  /** Of an edition: how it writes what editors wrote. */
  readonly written?: (text: string) => string;
}

/**
 * Makes the archive of a content folder. Drafts and scheduled articles are left out; withdrawn and expired ones stand in a
 * list of their own.
 */
export function createArchive(content: Content): Archive {
  const { site } = content;
  const sorted = [...content.articles].sort(compareNewestFirst);
  const articles = sorted.filter((article) => article.status === 'published');
  const authorities = indexRecords(content.records);
  const byColumn = groupByColumn(site, articles);
  const byName = {
    tags: groupByName(articles, authorities, 'tags'),
    people: groupByName(articles, authorities, 'people'),
    organizations: groupByName(articles, authorities, 'organizations'),
    places: groupByName(articles, authorities, 'places'),
  };
  const position = new Map(articles.map((article, index) => [article, index]));
  const topics = fillTopics([...content.topics].sort(compareStandingPages), {
    site,
    articles,
    byColumn,
    byName,
    authorities,
    position,
  });
  return Object.freeze({
    site,
    articles,
    withdrawn: sorted.filter(({ status }) => status === 'withdrawn' || status === 'expired'),
    pages: [...content.pages].sort(compareStandingPages),
    topics,
    topicsOf: topicsByArticle(topics),
    formerAddresses: formerAddressesOf(content, sorted),
    byYear: Map.groupBy(articles, (article) => yearOf(article.day)),
    byMonth: Map.groupBy(articles, (article) => monthOf(article.day)),
    byDay: Map.groupBy(articles, (article) => article.day),
    byColumn,
    byAnnualEvent: groupArticles(articles, ({ title }) => [annualEvent(title) ?? []].flat()),
    byHeadlineTerm: groupArticles(articles, ({ title }) => headlineTerms(title)),
    byName,
    logo: content.theme.logo,
    pictures: originalsOnly,
    themeSheet: themeSheet(site.theme, content.theme),
    themeFiles: content.theme.files ?? [],
    authorities,
    recordNames: indexPairs(content.records.flatMap(namesOfRecord)),
    sources: articlesNamedAsSources(articles, content.records),
    columns: new Map(site.columns.map((column) => [column.id, column])),
    position,
  });
}

/** The archive with what was made of its pictures. */
export function withPictures(archive: Archive, pictures: MadePictures): Archive {
  return Object.freeze({ ...archive, pictures });
}

/** Those of drafts and of articles whose time has not come are left out, as their pages are. */
function formerAddressesOf({ redirects }: Content, articles: readonly Article[]): Archive['formerAddresses'] {
  if (redirects.length === 0) return [];
  const shown = articles.filter(({ status }) => status !== 'draft' && status !== 'scheduled');
  const byId = new Map(shown.map((article) => [article.id, article]));
  return redirects.flatMap(({ address, article: id }) => {
    const article = id === undefined ? undefined : byId.get(id);
    return id !== undefined && article === undefined ? [] : [{ address, article }];
  });
}

function groupByColumn(site: Site, articles: readonly Article[]): Map<string, Article[]> {
  const groups = new Map<string, Article[]>(site.columns.map((column) => [column.id, []]));
  for (const article of articles) {
    if (article.column !== undefined) groups.get(article.column)?.push(article);
  }
  return groups;
}

function articlesNamedAsSources(
  articles: readonly Article[],
  records: readonly AuthorityRecord[],
): ReadonlyMap<string, Article> {
  const named = new Set(records.flatMap(({ posts }) => posts.map(({ source }) => source)));
  return new Map(articles.filter(({ id }) => named.has(id)).map((article) => [article.id, article]));
}

function compareStandingPages(a: StandingPage, b: StandingPage): number {
  const last = Number.MAX_SAFE_INTEGER;
  return (a.order ?? last) - (b.order ?? last) || compareText(a.id, b.id);
}
