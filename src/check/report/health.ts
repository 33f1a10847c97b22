import type { Archive } from '../../archive/archive.ts';
import type { Article } from '../../archive/article.ts';
import { yearOf, type CalendarDay } from '../../archive/calendar-day.ts';
import { compareText } from '../../archive/order.ts';
import type { ProblemCode } from '../../archive/problem-catalogue.ts';
import { countSeverities, type Problem } from '../../archive/problem.ts';

/** What the report on an archive's health shows, as plain data. */
export interface Health {
  readonly title: string;
  readonly day: CalendarDay;
  readonly articles: number;
  readonly errors: number;
  readonly warnings: number;
  /** The most frequent first, errors before warnings. */
  readonly kinds: readonly { readonly code: ProblemCode; readonly problems: readonly Problem[] }[];
  /** Every year from the oldest article to the newest, in that order. */
  readonly years: readonly {
    readonly year: string;
    readonly articles: number;
    readonly errors: number;
    readonly warnings: number;
  }[];
  /** For each field the share of the articles that have it, from 0 to 1: of all, and by the years; `undefined` for a year without articles. */
  readonly coverage: readonly {
    readonly field: CoveredField;
    readonly share: number;
    readonly byYear: readonly (number | undefined)[];
  }[];
}

const covered = {
  source: ({ source }: Article) => source !== undefined,
  column: ({ column }: Article) => column !== undefined,
  reporters: ({ reporters }: Article) => reporters.length > 0,
  people: ({ people }: Article) => people.length > 0,
  tags: ({ tags }: Article) => tags.length > 0,
  summary: ({ hasOwnSummary }: Article) => hasOwnSummary === true,
  images: ({ images, cover }: Article) => images.length > 0 || cover !== undefined,
};

export type CoveredField = keyof typeof covered;

/** @param today the day on which the archive was checked */
export function healthOf(archive: Archive, problems: readonly Problem[], today: CalendarDay): Health {
  const years = everyYear(archive);
  const yearOfFile = new Map(archive.articles.map(({ file, day }) => [file, yearOf(day)]));
  const problemsByYear = Map.groupBy(problems, ({ file }) => yearOfFile.get(file) ?? yearInPath(file));
  return {
    title: archive.site.title,
    day: today,
    articles: archive.articles.length,
    ...countSeverities(problems),
    kinds: kindsOf(problems),
    years: years.map((year) => ({
      year,
      articles: archive.byYear.get(year)?.length ?? 0,
      ...countSeverities(problemsByYear.get(year) ?? []),
    })),
    coverage: (Object.keys(covered) as CoveredField[]).map((field) => ({
      field,
      share: shareOf(archive.articles, covered[field]) ?? 0,
      byYear: years.map((year) => shareOf(archive.byYear.get(year) ?? [], covered[field])),
    })),
  };
}

function kindsOf(problems: readonly Problem[]): Health['kinds'] {
  const kinds = [...Map.groupBy(problems, ({ code }) => code)].map(([code, list]) => ({
    code,
    problems: list,
  }));
  const grave = (list: readonly Problem[]): number =>
    list.some(({ severity }) => severity === 'error') ? 1 : 0;
  return kinds.sort(
    (a, b) =>
      grave(b.problems) - grave(a.problems) ||
      b.problems.length - a.problems.length ||
      compareText(a.code, b.code),
  );
}

/** Gaps are shown as gaps. */
function everyYear({ byYear }: Archive): readonly string[] {
  const years = [...byYear.keys()].map(Number);
  if (years.length === 0) return [];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index).padStart(4, '0'));
}

/** Of articles with errors, only the path tells the year. */
function yearInPath(file: string): string {
  return /(?:^|\/)(\d{4})(?:-\d\d-\d\d|\/)/.exec(file)?.[1] ?? '';
}

function shareOf(articles: readonly Article[], has: (article: Article) => boolean): number | undefined {
  return articles.length === 0 ? undefined : articles.filter(has).length / articles.length;
}
