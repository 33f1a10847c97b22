import type { Archive } from './archive.ts';
import type { Article } from './article.ts';

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
