import type { Article } from '../../archive/article.ts';
import { daysBetween } from '../../archive/calendar-day.ts';
import type { Dictionary, FacetColumns, ListDictionary } from '../store/bundle-files.ts';

/**
 * The facet columns of a bundle.
 *
 * @param articles newest first, at least one
 * @param headlineBlocks of each article, see `layOutFields`
 */
export function facetColumns(articles: readonly Article[], headlineBlocks: readonly number[]): FacetColumns {
  const newest = (articles[0] as Article).day;
  return {
    newest,
    daysBefore: articles.map(({ day }, number) => daysBetween(day, articles[number - 1]?.day ?? newest)),
    columns: dictionary(articles.map((article) => article.column)),
    sources: dictionary(articles.map((article) => article.source)),
    people: listDictionary(articles.map((article) => article.people.map((person) => person.name))),
    organizations: listDictionary(articles.map((article) => article.organizations)),
    longHeadlines: [...headlineBlocks.entries()].filter(([, blocks]) => blocks > 1),
  };
}

function dictionary(values: readonly (string | undefined)[]): Dictionary {
  const { names, values: lists } = listDictionary(
    values.map((value) => (value === undefined ? [] : [value])),
  );
  return { names, values: lists.map(([place]) => place ?? -1) };
}

/** Names in the order in which they first occur, each once in an article. */
function listDictionary(lists: readonly (readonly string[])[]): ListDictionary {
  const places = new Map<string, number>();
  const values = lists.map((list) =>
    [...new Set(list)].map((name) => {
      const place = places.get(name) ?? places.size;
      places.set(name, place);
      return place;
    }),
  );
  return { names: [...places.keys()], values };
}
