import type { NameKind } from './addresses.ts';
import type { Archive } from './archive.ts';
import type { Article } from './article.ts';
import { nameSlug } from './name-slug.ts';
import { compareNewestFirst } from './order.ts';

/** How much a shared name of each kind counts. */
const weights: Readonly<Record<NameKind, number>> = { people: 3, organizations: 2, tags: 2 };

/** Of the articles that share a name, only so many on each side in time are looked at, so that the cost of an article does not grow with the archive. */
const reach = 30;

/**
 * The articles that share people, organizations and tags with `article`, most kindred first, at most `limit`.
 * A shared name counts the less the more articles carry it; equal ones are ordered by nearness in time, then by the usual order.
 */
export function relatedArticles(archive: Archive, article: Article, limit: number): readonly Article[] {
  const scores = new Map<Article, number>();
  for (const [kind, names] of namesOf(article)) {
    for (const name of names) {
      const group = archive.byName[kind].get(nameSlug(name))?.articles ?? [];
      const weight = weights[kind] / Math.log2(1 + group.length);
      for (const other of nearest(group, article)) {
        scores.set(other, (scores.get(other) ?? 0) + weight);
      }
    }
  }
  const place = archive.position.get(article) ?? 0;
  const distance = (other: Article): number => Math.abs((archive.position.get(other) ?? 0) - place);
  return [...scores]
    .sort(
      ([a, scoreOfA], [b, scoreOfB]) =>
        scoreOfB - scoreOfA || distance(a) - distance(b) || compareNewestFirst(a, b),
    )
    .slice(0, limit)
    .map(([other]) => other);
}

function namesOf(article: Article): [NameKind, readonly string[]][] {
  return [
    ['people', article.people.map((person) => person.name)],
    ['organizations', article.organizations],
    ['tags', article.tags],
  ];
}

/** The members of `group` that stand within reach of `article`, itself left out. */
function nearest(group: readonly Article[], article: Article): Article[] {
  const at = firstNotBefore(group, article);
  return group.slice(Math.max(0, at - reach), at + reach + 1).filter((other) => other !== article);
}

/** Binary search: the first place in the sorted `group` at which `article` stands or would stand. */
function firstNotBefore(group: readonly Article[], article: Article): number {
  let low = 0;
  let high = group.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = group[middle];
    if (other !== undefined && compareNewestFirst(other, article) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
