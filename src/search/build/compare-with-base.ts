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

/**
 * Tells the articles of an archive that stand in the base as they are from those that do not.
 *
 * @param articles newest first
 */
export function compareWithBase(articles: readonly KeyedArticle[], base: SearchBase): BaseDifference {
  const ranks = new Map(base.flatMap(({ keys }) => keys).map((key, rank) => [key, rank]));
  const alive = new Set<string>();
  const recent: KeyedArticle[] = [];
  const places: number[] = [];
  let place = 0;
  for (const each of articles) {
    const rank = ranks.get(each.key);
    if (rank === undefined) {
      recent.push(each);
      places.push(place);
    } else {
      alive.add(each.key);
      place = rank + 1;
    }
  }
  const dead = base.map(({ keys }) => keys.flatMap((key, number) => (alive.has(key) ? [] : [number])));
  return { recent, places, dead };
}
