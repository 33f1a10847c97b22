import type { NameKind } from './addresses.ts';
import type { Article, StandingPage } from './article.ts';
import { monthOf, yearOf } from './calendar-day.ts';
import type { Content } from './content.ts';
import { nameSlug } from './name-slug.ts';
import { compareNewestFirst, compareText } from './order.ts';
import type { Column, Site } from './site.ts';

/** The articles that carry one name. */
export interface NameGroup {
  /** As the newest article writes it. */
  readonly name: string;
  /** Newest first, never empty. */
  readonly articles: readonly Article[];
}

/** A content folder made ready for publishing: sorted and indexed once, never changed. Every list of articles is newest first. */
export interface Archive {
  readonly site: Site;
  readonly articles: readonly Article[];
  /** Withdrawn and expired articles, whose addresses stay. */
  readonly withdrawn: readonly Article[];
  readonly pages: readonly StandingPage[];
  /** Former addresses that no article names itself, with the article to which each leads; without one, what stood there is gone. */
  readonly formerAddresses: readonly { readonly address: string; readonly article: Article | undefined }[];
  /** Newest year first. */
  readonly byYear: ReadonlyMap<string, readonly Article[]>;
  /** Keys `2019-11`, newest first. */
  readonly byMonth: ReadonlyMap<string, readonly Article[]>;
  /** Every column of the site, in its order, empty ones too. */
  readonly byColumn: ReadonlyMap<string, readonly Article[]>;
  /** Keys are the names' slugs, in the order of the slugs. */
  readonly byName: Readonly<Record<NameKind, ReadonlyMap<string, NameGroup>>>;
  readonly columns: ReadonlyMap<string, Column>;
  /** Where an article stands in `articles`. */
  readonly position: ReadonlyMap<Article, number>;
}

/**
 * Makes the archive of a content folder. Drafts and scheduled articles are left out; withdrawn and expired ones stand in a
 * list of their own.
 */
export function createArchive(content: Content): Archive {
  const { site } = content;
  const sorted = [...content.articles].sort(compareNewestFirst);
  const articles = sorted.filter((article) => article.status === 'published');
  return Object.freeze({
    site,
    articles,
    withdrawn: sorted.filter(({ status }) => status === 'withdrawn' || status === 'expired'),
    pages: [...content.pages].sort(compareStandingPages),
    formerAddresses: formerAddressesOf(content, sorted),
    byYear: Map.groupBy(articles, (article) => yearOf(article.day)),
    byMonth: Map.groupBy(articles, (article) => monthOf(article.day)),
    byColumn: groupByColumn(site, articles),
    byName: {
      tags: groupByName(articles, (article) => article.tags),
      people: groupByName(articles, (article) => article.people.map((person) => person.name)),
      organizations: groupByName(articles, (article) => article.organizations),
    },
    columns: new Map(site.columns.map((column) => [column.id, column])),
    position: new Map(articles.map((article, index) => [article, index])),
  });
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

function groupByName(
  articles: readonly Article[],
  namesOf: (article: Article) => readonly string[],
): Map<string, NameGroup> {
  const slugs = new Map<string, string>();
  const groups = new Map<string, { name: string; articles: Article[] }>();
  for (const article of articles) {
    for (const name of namesOf(article)) {
      let slug = slugs.get(name);
      if (slug === undefined) slugs.set(name, (slug = nameSlug(name)));
      const group = groups.get(slug);
      if (group === undefined) groups.set(slug, { name, articles: [article] });
      else if (group.articles.at(-1) !== article) group.articles.push(article);
    }
  }
  return new Map([...groups].sort(([a], [b]) => compareText(a, b)));
}

function compareStandingPages(a: StandingPage, b: StandingPage): number {
  const last = Number.MAX_SAFE_INTEGER;
  return (a.order ?? last) - (b.order ?? last) || compareText(a.id, b.id);
}
