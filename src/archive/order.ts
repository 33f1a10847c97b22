import type { Article } from './article.ts';

/** By what articles are ordered. */
export type Dated = Pick<Article, 'id' | 'day' | 'time'>;

/** Orders articles newest first: by day, then time (none counts as the start of the day), then id, so that the order is total. */
export function compareNewestFirst(a: Dated, b: Dated): number {
  return compareText(b.day, a.day) || compareText(b.time ?? '', a.time ?? '') || compareText(a.id, b.id);
}

/** Orders strings by their UTF-16 units: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Binary search: the first place in a list, newest first, at which `article` stands or would stand. */
export function placeAmong(list: readonly Dated[], article: Dated): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = list[middle];
    if (other !== undefined && compareNewestFirst(other, article) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
