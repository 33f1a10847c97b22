import type { Article } from './article.ts';
import type { Archive } from './archive.ts';
import { daysBetween, yearOf } from './calendar-day.ts';
import { compareNewestFirst, placeAmong } from './order.ts';

/** A year (2019, 2019年, 2019年度, 二〇一九年) and the number of a meeting that comes again (第八届). */
const marks =
  /(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])(?:年度?)?|[一二][〇零○一二三四五六七八九]{3}年度?|第[0-9〇零一二三四五六七八九十百]+[届屆]/g;

/** What is left of a headline says less than an event's name if it has fewer characters: 总结, 简报. */
const shortestName = 4;

/** Of the articles on an event, only so many on each side in time are looked at, so that the cost of an article does not grow with the archive. */
const reach = 30;

/**
 * What two headlines have in common that tell of the same event in different years: all letters but the year and the number of
 * the meeting, 全国劳模评选 of 2019年全国劳模评选. `undefined` for a headline that names neither.
 */
export function annualEvent(headline: string): string | undefined {
  // Most headlines hold none, and this takes a tenth of the time.
  if (!/(?:19|20)[0-9]|[０-９届屆]|[一二][〇零○一二三四五六七八九]{2}/.test(headline)) return undefined;
  const usual = headline.normalize('NFKC').replace(/\s+/g, '');
  const left = usual.replace(marks, '');
  if (left === usual) return undefined;
  const name = left.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return [...name].length < shortestName ? undefined : name;
}

/**
 * The articles of other years on the same event as a published one, by their headlines; the nearest in time, newest first, at most `limit`. The result
 * depends on nothing but `article` and the articles with the same `annualEvent`.
 */
export function articlesOfOtherYears(archive: Archive, article: Article, limit: number): readonly Article[] {
  const event = archive.position.has(article) ? annualEvent(article.title) : undefined;
  const group = event === undefined ? [] : (archive.byAnnualEvent.get(event) ?? []);
  const at = placeAmong(group, article);
  const distance = (other: Article): number => Math.abs(daysBetween(other.day, article.day));
  return group
    .slice(Math.max(0, at - reach), at + reach + 1)
    .filter(({ day }) => yearOf(day) !== yearOf(article.day))
    .sort((a, b) => distance(a) - distance(b) || compareNewestFirst(a, b))
    .slice(0, limit)
    .sort(compareNewestFirst);
}
