import { bundleKey } from './bundle-key.ts';
import { compareWithBase, type BaseDifference, type KeyedArticle } from './compare-with-base.ts';
import { planBundles } from './plan-bundles.ts';
import type { PeriodBundle, SearchBase } from './search-base.ts';

export interface IndexLimits {
  /** Articles at most in a period's bundle. */
  readonly largestBundle: number;
  /** When no more articles than this would have to be indexed anew, period bundles are made as a clean build makes them. */
  readonly remakeAtMost: number;
  /** When more articles than this were added or changed, or are gone, they are folded into the period bundles. */
  readonly largestRecent: number;
}

/** Of what bundles an index is to consist. */
export type IndexPlan =
  /** What a clean build makes. */
  | { readonly kind: 'compact'; readonly periods: readonly PlannedPeriod[] }
  /** The period bundles of the base, and beside them the articles that differ. */
  | { readonly kind: 'recent'; readonly periods: SearchBase; readonly difference: BaseDifference };

export interface PlannedPeriod extends PeriodBundle {
  readonly articles: readonly KeyedArticle[];
}

/**
 * Decides whether an archive's index is made as a clean build makes it, or of the base and a bundle of what changed since.
 *
 * @param articles newest first
 * @param base absent when everything is to be folded into the periods
 * @param isKept whether the cache holds a bundle's folder, by its path
 */
export function planIndex(
  articles: readonly KeyedArticle[],
  fingerprint: string,
  base: SearchBase | undefined,
  isKept: (path: string) => boolean,
  limits: IndexLimits,
): IndexPlan {
  const periods = planPeriods(articles, fingerprint, limits.largestBundle);
  const compact: IndexPlan = { kind: 'compact', periods };
  // An index must have a period: the newest is asked first.
  if (base === undefined || base.length === 0) return compact;
  const toMake = periods.filter(({ path }) => !isKept(path)).reduce((sum, { keys }) => sum + keys.length, 0);
  if (toMake <= limits.remakeAtMost || !base.every(({ path }) => isKept(path))) return compact;
  const difference = compareWithBase(articles, base);
  const gone = difference.dead.reduce((sum, numbers) => sum + numbers.length, 0);
  if (Math.max(difference.recent.length, gone) > limits.largestRecent) return compact;
  return { kind: 'recent', periods: base, difference };
}

/** Divides an archive into the periods' bundles that a clean build makes, newest first. */
export function planPeriods(
  articles: readonly KeyedArticle[],
  fingerprint: string,
  largest: number,
): PlannedPeriod[] {
  const periods: PlannedPeriod[] = [];
  let from = 0;
  // The plan's bundles hold the articles in their order, none left out.
  for (const { name, articles: planned } of planBundles(
    articles.map(({ article }) => article),
    largest,
  )) {
    const members = articles.slice(from, (from += planned.length));
    const keys = members.map(({ key }) => key);
    const hash = bundleKey(keys, fingerprint);
    periods.push({ name, path: `${name}_${hash}`, hash, ...daysOf(members), keys, articles: members });
  }
  return periods;
}

/** The days of the oldest and the newest of some articles, newest first and at least one. */
export function daysOf(articles: readonly KeyedArticle[]): Pick<PeriodBundle, 'from' | 'to'> {
  const [newest, oldest] = [articles[0], articles.at(-1)] as [KeyedArticle, KeyedArticle];
  return { from: oldest.article.day, to: newest.article.day };
}
