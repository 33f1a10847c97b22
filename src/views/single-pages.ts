import { hrefOf, standingPageAddress, yearAddress } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import type { StandingPage } from '../archive/article.ts';
import { textsFor } from '../i18n/texts.ts';
import type { Frame } from './frame.ts';
import { frameOf } from './frame.ts';
import type { PeriodLink } from './lists.ts';

/** A page of the institution's own; its body comes beside the view. */
export interface StandingPageView {
  readonly kind: 'standingPage';
  readonly frame: Frame;
  readonly title: string;
}

/** The search page. The years stand there for browsers without JavaScript. */
export interface SearchView {
  readonly kind: 'search';
  readonly frame: Frame;
  readonly columns: readonly { readonly id: string; readonly name: string }[];
  /** Address of the index's folder. */
  readonly index: string;
  /** Of an edition: address of the folder with the files of the index that it has of its own. */
  readonly shown: string | undefined;
  readonly years: readonly PeriodLink[];
}

/** The page for addresses that lead nowhere. */
export interface NotFoundView {
  readonly kind: 'notFound';
  readonly frame: Frame;
  readonly years: readonly PeriodLink[];
}

/** The view of a standing page. */
export function standingPageView(archive: Archive, page: StandingPage): StandingPageView {
  const texts = textsFor(archive.site.language);
  return {
    kind: 'standingPage',
    frame: frameOf(archive, {
      address: standingPageAddress(page.id),
      title: page.title,
      description: page.summary,
      trail: [{ title: texts.home, address: '/' }],
    }),
    title: page.title,
  };
}

/** The view of `/search/`. Its canonical address keeps search engines from taking each query for a page. */
export function searchView(archive: Archive): SearchView {
  const { site } = archive;
  const texts = textsFor(archive.site.language);
  return {
    kind: 'search',
    frame: frameOf(archive, {
      address: '/search/',
      title: texts.search,
      description: texts.searchLabel,
      trail: [{ title: texts.home, address: '/' }],
    }),
    columns: site.columns.map(({ id, name }) => ({ id, name })),
    index: hrefOf(site.original ?? site, '/search/'),
    shown: site.original && hrefOf(site, '/search/'),
    years: years(archive),
  };
}

/** The view of `/404.html`. */
export function notFoundView(archive: Archive): NotFoundView {
  const texts = textsFor(archive.site.language);
  return {
    kind: 'notFound',
    frame: frameOf(archive, {
      address: '/404.html',
      title: texts.notFound,
      description: texts.notFoundExplanation,
      indexed: false,
    }),
    years: years(archive),
  };
}

function years(archive: Archive): PeriodLink[] {
  return [...archive.byYear].map(([year, articles]) => ({
    title: textsFor(archive.site.language).yearName(year),
    href: hrefOf(archive.site, yearAddress(year)),
    count: articles.length,
  }));
}
