import type { Article } from '../archive/article.ts';
import { newProblem, type Place } from '../archive/problem-catalogue.ts';
import type { Problem } from '../archive/problem.ts';
import { nameOfFile } from './article-id.ts';
import { suggest } from './suggest.ts';

/** The article that the settings name as the lead of the home page, and where. */
export interface NamedLead {
  readonly id: string;
  readonly key: string;
  readonly place: Place;
}

/**
 * The lead that no article is. One that is not published for the time being is no problem: another one stands in.
 *
 * @param articleFiles the files of all articles, of faulty ones too
 */
export function findUnknownLead(
  lead: NamedLead | undefined,
  articles: readonly Article[],
  articleFiles: readonly string[],
): readonly Problem[] {
  if (lead === undefined) return [];
  const ids = new Set([...articles.map(({ id }) => id), ...articleFiles.map(nameOfFile)]);
  if (ids.has(lead.id)) return [];
  const suggestion = suggest(lead.id, ids);
  return [newProblem('unknown-article', lead.place, { key: lead.key, value: lead.id, suggestion })];
}
