import { columnAddress, hrefOf, nameAddress, yearAddress } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import type { HomeSection } from '../archive/home-section.ts';
import { leadSizes } from '../archive/pictures.ts';
import { mostNamed } from '../archive/most-named.ts';
import { textsFor } from '../i18n/texts.ts';
import { siteData } from '../output/structured-data.ts';
import { thisDayAddress, thisDayMonths } from '../output/this-day.ts';
import type { Frame, Link } from './frame.ts';
import { frameOf } from './frame.ts';
import type { ArticleCard, ArticleLine, PeriodLink } from './lists.ts';
import { articleCard, articleLine } from './lists.ts';
import { pictureOf, type Picture } from './picture.ts';
import { monthChart, type MonthChart } from './month-chart.ts';

/** Of so many articles, the newest that has a cover is the lead. */
const leadCandidates = 20;

/** A part of the home page, never empty. */
export type HomePart =
  | { readonly kind: 'lead'; readonly card: ArticleCard; readonly image: LeadImage | undefined }
  | { readonly kind: 'latest'; readonly cards: readonly ArticleCard[] }
  | {
      readonly kind: 'columns';
      readonly columns: readonly (Link & {
        readonly description: string | undefined;
        readonly lines: readonly ArticleLine[];
      })[];
    }
  /** A script fills it from the file of the month that it is, where there is one. */
  | {
      readonly kind: 'this-day';
      /** `{month}` stands for the month: `11`. */
      readonly source: string;
      readonly months: readonly string[];
      readonly timeZone: string;
    }
  | { readonly kind: 'people'; readonly people: readonly PeriodLink[]; readonly all: string }
  | {
      readonly kind: 'numbers';
      readonly text: string;
      readonly chart: MonthChart | undefined;
      readonly years: readonly PeriodLink[];
    };

/** The cover of the lead. */
export type LeadImage = Picture;

/** The home page, as the settings lay it out. */
export interface HomeView {
  readonly kind: 'home';
  readonly frame: Frame;
  readonly rows: readonly HomeRow[];
}

/** What stands side by side where there is room: a part alone, or the newest articles with small parts beside them. */
export interface HomeRow {
  readonly main: readonly HomePart[];
  readonly side: readonly HomePart[];
}

/** The view of the home page. Parts and columns without anything to show are left out. */
export function homeView(archive: Archive): HomeView {
  const { site } = archive;
  const lead = leadOf(archive);
  return {
    kind: 'home',
    frame: frameOf(archive, {
      address: '/',
      title: site.title,
      description: site.description,
      structuredData: [siteData(archive)],
    }),
    rows: rowsOf(site.home.flatMap((section) => partOf(archive, section, lead) ?? [])),
  };
}

function partOf(archive: Archive, section: HomeSection, lead: Article | undefined): HomePart | undefined {
  const { site, articles } = archive;
  const texts = textsFor(site.language);
  switch (section.kind) {
    case 'lead':
      return lead && { kind: 'lead', card: articleCard(archive, lead), image: imageOf(archive, lead) };
    case 'latest': {
      const others = articles.slice(0, section.count + 1).filter((article) => article !== lead);
      const cards = others.slice(0, section.count).map((article) => articleCard(archive, article));
      return cards.length === 0 ? undefined : { kind: 'latest', cards };
    }
    case 'columns': {
      const columns = columnsOf(archive, section.count);
      return columns.length === 0 ? undefined : { kind: 'columns', columns };
    }
    case 'this-day': {
      const months = thisDayMonths(archive);
      if (months.length === 0) return undefined;
      const source = site.base + thisDayAddress('{month}').slice(1);
      return { kind: 'this-day', source, months, timeZone: site.timeZone };
    }
    case 'people': {
      const people = mostNamed(archive.byName.people, section.count).map(
        ([key, { name, articles: named }]) => {
          return { title: name, href: hrefOf(site, nameAddress('people', key)), count: named.length };
        },
      );
      const all = hrefOf(site, nameAddress('people'));
      return people.length === 0 ? undefined : { kind: 'people', people, all };
    }
    case 'numbers':
      return {
        kind: 'numbers',
        text: texts.archiveNumbers(articles.length, archive.byYear.size, archive.byName.people.size),
        chart: monthChart(archive),
        years: [...archive.byYear].map(([year, ofYear]) => ({
          title: texts.yearName(year),
          href: hrefOf(site, yearAddress(year)),
          count: ofYear.length,
        })),
      };
  }
}

/** The article that the settings name, while it is published; else the newest with a cover, or the newest of all. */
function leadOf({ site, articles }: Archive): Article | undefined {
  const section = site.home.find(({ kind }) => kind === 'lead');
  if (section?.kind !== 'lead') return undefined;
  const { article: id } = section;
  const named = id === undefined ? undefined : articles.find((article) => article.id === id);
  return named ?? articles.slice(0, leadCandidates).find(({ cover }) => cover) ?? articles[0];
}

function imageOf(archive: Archive, { cover }: Article): LeadImage | undefined {
  return cover && pictureOf(archive, cover.image, cover.alt, leadSizes);
}

function columnsOf(archive: Archive, count: number): Extract<HomePart, { kind: 'columns' }>['columns'] {
  const { site } = archive;
  return site.columns.flatMap((column) => {
    const articles = archive.byColumn.get(column.id) ?? [];
    if (articles.length === 0) return [];
    return {
      title: column.name,
      href: hrefOf(site, columnAddress(column.id)),
      description: column.description,
      lines: articles.slice(0, count).map((article) => articleLine(archive, article, true)),
    };
  });
}

/** Small parts that follow each other share a row, the newest articles in its wider half. */
function rowsOf(parts: readonly HomePart[]): HomeRow[] {
  const rows: { main: HomePart[]; side: HomePart[] }[] = [];
  let open: (typeof rows)[number] | undefined;
  for (const part of parts) {
    const isSmall = part.kind === 'latest' || part.kind === 'this-day' || part.kind === 'people';
    if (!isSmall) {
      rows.push({ main: [part], side: [] });
      open = undefined;
      continue;
    }
    if (open === undefined) rows.push((open = { main: [], side: [] }));
    (part.kind === 'latest' ? open.main : open.side).push(part);
  }
  return rows;
}
