import type { Article } from '../../archive/article.ts';
import { monthOf, yearOf } from '../../archive/calendar-day.ts';

/** Articles of one period that are indexed together. */
export interface BundlePlan {
  /** `2019`, `2000-2004`, `2019-01~2019-06`; with `.1`, `.2` … where a month had to be divided. */
  readonly name: string;
  /** Newest first, never empty. */
  readonly articles: readonly Article[];
}

/**
 * Divides an archive into bundles of at most `largest` articles. A year that is too large is divided at months, a
 * month at articles; small years are joined, from the oldest on, so that new articles leave old bundles alone.
 *
 * @param articles newest first
 * @returns newest first
 */
export function planBundles(articles: readonly Article[], largest: number): BundlePlan[] {
  const bundles: BundlePlan[] = [];
  let open: Article[][] = [];
  const close = () => {
    if (open.length > 0) bundles.push(joinYears(open));
    open = [];
  };
  const years = [...Map.groupBy(articles, (article) => yearOf(article.day)).values()].reverse();
  for (const year of years) {
    const size = open.reduce((sum, each) => sum + each.length, 0);
    if (size + year.length > largest) close();
    if (year.length > largest) bundles.push(...divideYear(year, largest));
    else open.push(year);
  }
  close();
  return bundles.reverse();
}

/** @param years oldest first, each newest first */
function joinYears(years: readonly Article[][]): BundlePlan {
  const articles = years.toReversed().flat();
  return { name: span(articles, yearOf, '-'), articles };
}

/** @returns oldest first */
function divideYear(year: readonly Article[], largest: number): BundlePlan[] {
  const wished = year.length / Math.ceil(year.length / largest);
  const parts: BundlePlan[] = [];
  let open: Article[][] = [];
  const close = () => {
    const articles = open.toReversed().flat();
    if (articles.length > 0) parts.push({ name: span(articles, monthOf, '~'), articles });
    open = [];
  };
  for (const month of [...Map.groupBy(year, (article) => monthOf(article.day)).values()].reverse()) {
    const size = open.reduce((sum, each) => sum + each.length, 0);
    if (size >= wished || size + month.length > largest) close();
    if (month.length > largest) parts.push(...divideMonth(month, largest));
    else open.push(month);
  }
  close();
  return parts;
}

function divideMonth(month: readonly Article[], largest: number): BundlePlan[] {
  const oldestFirst = month.toReversed();
  const parts: BundlePlan[] = [];
  for (let at = 0; at < oldestFirst.length; at += largest) {
    const articles = oldestFirst.slice(at, at + largest).reverse();
    parts.push({ name: `${span(articles, monthOf, '~')}.${parts.length + 1}`, articles });
  }
  return parts;
}

function span(articles: readonly Article[], of: (day: Article['day']) => string, to: string): string {
  const newest = of((articles[0] as Article).day);
  const oldest = of((articles.at(-1) as Article).day);
  return oldest === newest ? oldest : `${oldest}${to}${newest}`;
}
