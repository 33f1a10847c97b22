import type { Address } from '../archive/addresses.ts';
import {
  articleAddress,
  dayAddress,
  monthAddress,
  nameKinds,
  standingPageAddress,
  topicAddress,
  yearAddress,
} from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import type { GroupKind } from '../i18n/zh-CN.ts';
import type { Article, StandingPage } from '../archive/article.ts';
import type { CalendarDay } from '../archive/calendar-day.ts';
import { aboutAddress, aboutView } from './about-view.ts';
import { articleView } from './article-view.ts';
import { dayView } from './day-view.ts';
import { groupIndexView } from './group-index.ts';
import type { Group } from './groups.ts';
import { groupAddress, groupsOf, groupView, groupYearView, yearsOfGroup } from './groups.ts';
import { homeView } from './home-view.ts';
import { monthView, yearsView, yearView } from './periods.ts';
import { notFoundView, searchView, standingPageView } from './single-pages.ts';
import { topicsView, topicView } from './topic-view.ts';
import type { View } from './view.ts';

/** What a page is about, where the archive has many such pages, or where its view takes long to make. */
export type PageSubject =
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'month'; readonly month: string }
  | { readonly kind: 'day'; readonly day: CalendarDay }
  /** With a year, its page of that. */
  | { readonly kind: 'group'; readonly group: Group; readonly year?: string }
  /** All groups of a kind. */
  | { readonly kind: 'index'; readonly of: GroupKind; readonly groups: readonly Group[] };

/** A page that is to be published. */
export interface PlannedPage {
  readonly address: Address;
  /** Makes the view; called when it is needed, as all views together do not fit into memory. */
  readonly view: () => View;
  /** `undefined` for a page of which there is one, or one a year or topic, and whose view is quickly made. */
  readonly subject: PageSubject | undefined;
  /** The file whose Markdown the page shows. */
  readonly source: Article | StandingPage | undefined;
  /** Search engines may list it. */
  readonly indexed: boolean;
}

/** Says of what a page may be about whether that page is to be planned: of a group, whether all its pages are. */
export type IsWanted = (subject: PageSubject) => boolean;

/**
 * Every page of the archive, each address once.
 *
 * @param isWanted leaves out pages that have a subject
 */
export function planPages(archive: Archive, isWanted: IsWanted = () => true): PlannedPage[] {
  const ofArticles = (
    articles: readonly Article[],
    planArticle: (article: Article, subject: PageSubject) => PlannedPage,
  ): PlannedPage[] =>
    articles.flatMap((article) => {
      const subject = { kind: 'article', article } as const;
      return isWanted(subject) ? planArticle(article, subject) : [];
    });
  return [
    page('/', () => homeView(archive)),
    ...ofArticles(archive.articles, (article, subject) =>
      page(articleAddress(article), () => articleView(archive, article), subject, article),
    ),
    ...ofArticles(archive.withdrawn, (article, subject) =>
      hidden(articleAddress(article), () => articleView(archive, article), subject),
    ),
    page('/years/', () => yearsView(archive)),
    ...[...archive.byYear.keys()].map((year) => page(yearAddress(year), () => yearView(archive, year))),
    ...[...archive.byMonth.keys()].flatMap((month) => {
      const subject = { kind: 'month', month } as const;
      return isWanted(subject) ? page(monthAddress(month), () => monthView(archive, month), subject) : [];
    }),
    ...[...archive.byDay.keys()].flatMap((day) => {
      const subject = { kind: 'day', day } as const;
      return isWanted(subject) ? page(dayAddress(day), () => dayView(archive, day), subject) : [];
    }),
    ...planGroups(archive, isWanted),
    ...planTopics(archive),
    ...archive.pages.map((standing) =>
      page(standingPageAddress(standing.id), () => standingPageView(archive, standing), undefined, standing),
    ),
    page(aboutAddress, () => aboutView(archive)),
    page('/search/', () => searchView(archive)),
    hidden('/404.html', () => notFoundView(archive)),
  ];
}

/** The addresses of the pages that search engines may list. */
export function indexedAddresses(pages: readonly PlannedPage[]): readonly Address[] {
  return pages.filter(({ indexed }) => indexed).map(({ address }) => address);
}

function planGroups(archive: Archive, isWanted: IsWanted): PlannedPage[] {
  const groups = groupsOf(archive);
  const byKind = Map.groupBy(groups, ({ kind }) => kind);
  const indexes = (['columns', ...nameKinds] as const).flatMap((kind) => {
    const ofKind = byKind.get(kind) ?? [];
    const subject = { kind: 'index', of: kind, groups: ofKind } as const;
    return isWanted(subject) ? page(`/${kind}/`, () => groupIndexView(archive, kind, ofKind), subject) : [];
  });
  const pages = groups.flatMap((group) => {
    const subject = { kind: 'group', group } as const;
    if (!isWanted(subject)) return [];
    return [
      page(groupAddress(group), () => groupView(archive, group), subject),
      ...yearsOfGroup(group).map((year) =>
        page(groupAddress(group, year), () => groupYearView(archive, group, year), { ...subject, year }),
      ),
    ];
  });
  return [...indexes, ...pages];
}

/** Where there are none, there is no overview of them either. */
function planTopics(archive: Archive): PlannedPage[] {
  if (archive.topics.length === 0) return [];
  return [
    page(topicAddress(), () => topicsView(archive)),
    ...archive.topics.map((filled) =>
      page(topicAddress(filled.topic.id), () => topicView(archive, filled), undefined, filled.topic),
    ),
  ];
}

function page(
  address: Address,
  view: () => View,
  subject?: PageSubject,
  source?: Article | StandingPage,
): PlannedPage {
  return { address, view, subject, source, indexed: true };
}

function hidden(address: Address, view: () => View, subject?: PageSubject): PlannedPage {
  return { address, view, subject, source: undefined, indexed: false };
}
