import type { Article } from './article.ts';

/** Orders articles newest first: by day, then time (none counts as the start of the day), then id, so that the order is total. */
export function compareNewestFirst(a: Article, b: Article): number {
  return compareText(b.day, a.day) || compareText(b.time ?? '', a.time ?? '') || compareText(a.id, b.id);
}

/** Orders strings by their UTF-16 units: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
