import type { Article } from './article.ts';
import type { Authorities } from './authorities.ts';
import { peopleSegments } from './name-groups.ts';

/** A post that articles report a person to hold, in the words of the articles. */
export interface ReportedPost {
  readonly post: string;
  readonly first: Article;
  readonly last: Article;
  /** How many articles report it. */
  readonly count: number;
}

/**
 * The posts that articles give beside a person's name, by their first reports, oldest first. Posts that differ in one
 * character are two: which of them are one, only an editor knows.
 *
 * @param articles those that name the person, newest first
 * @param self the segment of the person's address
 */
export function reportedPosts(
  authorities: Authorities,
  articles: readonly Article[],
  self: string,
): ReportedPost[] {
  const found = new Map<string, { post: string; first: Article; last: Article; count: number }>();
  for (const article of articles.toReversed()) {
    const segments = peopleSegments(authorities, article);
    for (const [at, { post }] of article.people.entries()) {
      if (post === undefined || segments[at] !== self) continue;
      const known = found.get(post);
      if (known === undefined) found.set(post, { post, first: article, last: article, count: 1 });
      else if (known.last !== article) {
        known.last = article;
        known.count += 1;
      }
    }
  }
  return [...found.values()];
}
