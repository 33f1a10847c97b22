import type { Article } from '../../archive/article.ts';
import type { SearchBase } from './search-base.ts';

/** An article and the key that names its state. */
export interface KeyedArticle {
  readonly article: Article;
  readonly key: string;
}

/** How an archive differs from the bundles of its base. */
export interface BaseDifference {
  /** Articles that no bundle of the base holds as they are, newest first. */
  readonly recent: readonly KeyedArticle[];
  /** For each of them, how many articles of the base, counted through all its bundles, stand before it. */
  readonly places: readonly number[];
  /** For each bundle of the base, the numbers of the articles that are gone or changed, ascending. */
  readonly dead: readonly (readonly number[])[];
}

/** So many articles of the base may be gone one after another before it is looked through as a whole. */
const window = 8;

/**
 * Tells the articles of an archive that stand in the base as they are from those that do not. Both are in the same order, and nearly
 * the same: they are gone through side by side, and only what does not stand where it is expected is looked up.
 *
 * @param articles newest first
 */
export function compareWithBase(articles: readonly KeyedArticle[], base: SearchBase): BaseDifference {
  const keys = base.flatMap(({ keys: ofBundle }) => ofBundle);
  const ranks: (number | undefined)[] = [];
  const passedOver = new Map<string, number>();
  let next = 0;
  for (const { key } of articles) {
    let at = next;
    while (at < next + window && keys[at] !== key) at += 1;
    if (at === next + window) ranks.push(undefined);
    else {
      for (; next < at; next++) passedOver.set(keys[next] as string, next);
      ranks.push(next++);
    }
  }
  for (; next < keys.length; next++) passedOver.set(keys[next] as string, next);

  const alive = new Set<number>();
  const recent: KeyedArticle[] = [];
  const places: number[] = [];
  let place = 0;
  for (const [at, each] of articles.entries()) {
    let rank = ranks[at];
    if (rank === undefined) {
      // It stands elsewhere in the base, or not at all.
      rank = passedOver.get(each.key);
      if (rank !== undefined) alive.add(rank);
    }
    if (rank === undefined) {
      recent.push(each);
      places.push(place);
    } else place = rank + 1;
  }
  const gone = [...passedOver.values()].filter((rank) => !alive.has(rank));
  return { recent, places, dead: deadOfBundles(gone, base) };
}

/** @param gone numbers through all bundles */
function deadOfBundles(gone: readonly number[], base: SearchBase): number[][] {
  const sorted = gone.toSorted((a, b) => a - b);
  let from = 0;
  let first = 0;
  return base.map(({ keys }) => {
    const start = from;
    while (from < sorted.length && (sorted[from] as number) < first + keys.length) from += 1;
    const dead = sorted.slice(start, from).map((rank) => rank - first);
    first += keys.length;
    return dead;
  });
}
