import { columnAddress, hrefOf, yearAddress } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { textsFor } from '../i18n/texts.ts';
import { siteData } from '../output/structured-data.ts';
import type { Frame, Link } from './frame.ts';
import { frameOf } from './frame.ts';
import type { ArticleCard, ArticleLine, PeriodLink } from './lists.ts';
import { articleCard, articleLine } from './lists.ts';

const latestCount = 8;
const columnCount = 5;

/** The home page: what is new, then each column, then the years. */
export interface HomeView {
  readonly kind: 'home';
  readonly frame: Frame;
  /** The institution that publishes the archive. */
  readonly publisher: string;
  readonly numbers: string;
  readonly latest: readonly ArticleCard[];
  readonly columns: readonly (Link & {
    readonly description: string | undefined;
    readonly lines: readonly ArticleLine[];
  })[];
  readonly years: readonly PeriodLink[];
}

/** The view of the home page. Columns without articles are left out. */
export function homeView(archive: Archive): HomeView {
  const { site } = archive;
  const texts = textsFor(site.language);
  return {
    kind: 'home',
    frame: frameOf(archive, {
      address: '/',
      title: site.title,
      description: site.description,
      structuredData: [siteData(archive)],
    }),
    publisher: site.publisher,
    numbers: texts.archiveNumbers(archive.articles.length, archive.byYear.size, archive.byName.people.size),
    latest: archive.articles.slice(0, latestCount).map((article) => articleCard(archive, article)),
    columns: site.columns.flatMap((column) => {
      const articles = archive.byColumn.get(column.id) ?? [];
      if (articles.length === 0) return [];
      return {
        title: column.name,
        href: hrefOf(site, columnAddress(column.id)),
        description: column.description,
        lines: articles.slice(0, columnCount).map((article) => articleLine(archive, article, true)),
      };
    }),
    years: [...archive.byYear].map(([year, articles]) => ({
      title: texts.yearName(year),
      href: hrefOf(site, yearAddress(year)),
      count: articles.length,
    })),
  };
}
