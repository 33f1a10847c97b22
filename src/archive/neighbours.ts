import type { Archive } from './archive.ts';
import type { Article } from './article.ts';
import { placeAmong, type Dated } from './order.ts';
import type { CalendarDay } from './calendar-day.ts';

/** The articles just before and after one in time. */
export interface Neighbours {
  readonly older?: Article;
  readonly newer?: Article;
}

/** The neighbours of a published article in the whole archive. */
export function neighboursOf(archive: Archive, article: Article): Neighbours {
  const place = archive.position.get(article);
  if (place === undefined) return {};
  const older = archive.articles[place + 1];
  const newer = archive.articles[place - 1];
  return { ...(older && { older }), ...(newer && { newer }) };
}

/** The days before and after one that have published articles. */
export function neighboursOfDay(
  { articles, byDay, position }: Archive,
  day: CalendarDay,
): { readonly older: CalendarDay | undefined; readonly newer: CalendarDay | undefined } {
  const ofDay = byDay.get(day) ?? [];
  const [first, last] = [ofDay[0], ofDay.at(-1)];
  const dayAt = (article: Article | undefined, step: number): CalendarDay | undefined =>
    article && articles[(position.get(article) ?? NaN) + step]?.day;
  return { older: dayAt(last, 1), newer: dayAt(first, -1) };
}

/** The neighbours of a published article in its column. */
export function neighboursInColumn(archive: Archive, article: Article): Neighbours {
  if (article.column === undefined || !archive.position.has(article)) return {};
  const [newer, self, older] = aroundPlaceInColumn(archive, article.column, article);
  return self === article ? { ...(older && { older }), ...(newer && { newer }) } : {};
}

/**
 * What stands in a column just before, at and just behind the place where `article` stands or would stand, whether it is
 * there or not.
 */
export function aroundPlaceInColumn(
  { byColumn }: Archive,
  column: string,
  article: Dated,
): readonly [Article | undefined, Article | undefined, Article | undefined] {
  const list = byColumn.get(column) ?? [];
  const at = placeAmong(list, article);
  return [list[at - 1], list[at], list[at + 1]];
}
