import type { Archive } from './archive.ts';
import type { Article } from './article.ts';
import { peopleSegments } from './name-groups.ts';

/** Whom articles name beside what they are listed by. */
export interface Companion {
  /** Of the person's address. */
  readonly segment: string;
  /** The record's; else as the newest of the articles writes it. */
  readonly name: string;
  /** In how many of the articles. */
  readonly shared: number;
}

/**
 * The people whom most of the articles name, most first; of equal ones, the first in the order of segments. It depends on
 * these articles and on records alone, and so does what their names are: an article of others changes none of it.
 *
 * @param articles newest first
 * @param self the segment of the person whose articles they are, if they are a person's
 * @returns at most `count`
 */
export function companionsOf(
  { authorities, byName }: Pick<Archive, 'authorities' | 'byName'>,
  articles: readonly Article[],
  self: string | undefined,
  count: number,
): Companion[] {
  const found = new Map<string, { name: string; shared: number; last: Article }>();
  for (const article of articles) {
    let at = 0;
    for (const segment of peopleSegments(authorities, article)) {
      const name = article.people[at++]?.name ?? segment;
      const known = found.get(segment);
      if (known === undefined) found.set(segment, { name, shared: 1, last: article });
      // An article may name one person twice, with two posts or by two names.
      else if (known.last !== article) {
        known.shared += 1;
        known.last = article;
      }
    }
  }
  if (self !== undefined) found.delete(self);
  return mostShared(found, count).map(([segment, { name, shared }]) => ({
    segment,
    name: byName.people.get(segment)?.record?.name ?? name,
    shared,
  }));
}

/** Each entry is looked at once, not sorted: in large archives, thousands appear with one person. */
function mostShared<Entry extends { readonly shared: number }>(
  entries: ReadonlyMap<string, Entry>,
  count: number,
): [string, Entry][] {
  const most: [string, Entry][] = [];
  for (const entry of entries) {
    const isBefore = (other: [string, Entry]): boolean =>
      entry[1].shared > other[1].shared || (entry[1].shared === other[1].shared && entry[0] < other[0]);
    const least = most.at(-1);
    if (most.length === count && least !== undefined && !isBefore(least)) continue;
    const place = most.findIndex(isBefore);
    most.splice(place === -1 ? most.length : place, 0, entry);
    if (most.length > count) most.pop();
  }
  return most;
}
