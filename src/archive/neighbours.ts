import type { Archive } from './archive.ts';
import type { Article } from './article.ts';
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
