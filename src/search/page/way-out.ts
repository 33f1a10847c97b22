import type { SearchClient } from '../client/search-client.ts';
import type { Query } from '../text/query.ts';
import { asQuery } from './as-query.ts';
import { removeFilters } from './filter-chips.ts';
import type { ChosenFilter } from './filter-names.ts';
import { hasFilters, type SearchState } from './search-state.ts';

/** Another search that may find something where this one found nothing. */
export interface WayOut {
  readonly kind: 'withoutFilters' | 'withoutFilter' | 'part' | 'pinyin';
  /** The filter left off, the word searched for, or the suggestion; empty for `withoutFilters`. */
  readonly label: string;
  readonly state: SearchState;
}

/** A way out with the number of articles that it finds. */
export interface CountedWayOut extends WayOut {
  readonly count: number;
}

/** Words beyond these are left out: each is a search of its own. */
const partsAtMost = 6;
const suggestionsAtMost = 3;

/** The searches to try: first without the filters, then without each, then for each word by itself. */
export function waysOut(state: SearchState, query: Query, chosen: readonly ChosenFilter[]): WayOut[] {
  const ways: WayOut[] = [];
  if (chosen.length > 0 && state.text.trim() !== '') {
    ways.push({ kind: 'withoutFilters', label: '', state: { ...state, filters: {} } });
  }
  if (chosen.length > 1) {
    for (const { names, label } of chosen) {
      const filters = removeFilters(state.filters, names);
      ways.push({ kind: 'withoutFilter', label, state: { ...state, filters } });
    }
  }
  const { words, excluded, facets } = query;
  if (words.length > 1 || (words.length === 1 && excluded.length + facets.length > 0)) {
    for (const { text } of words.slice(0, partsAtMost)) {
      ways.push({ kind: 'part', label: text, state: { ...state, text: asQuery(text), filters: {} } });
    }
  }
  return ways;
}

/** The ways out that lead somewhere, and those for words of the query that stand nowhere, with their counts. */
export async function countWaysOut(
  client: Pick<SearchClient, 'search' | 'suggest'>,
  ways: readonly WayOut[],
  state: SearchState,
  signal: AbortSignal,
): Promise<CountedWayOut[]> {
  const suggested = hasFilters(state.filters)
    ? []
    : await client.suggest(state.text, suggestionsAtMost, signal);
  const pinyin = suggested.map(({ text }): WayOut => ({
    kind: 'pinyin',
    label: text,
    state: { ...state, text: asQuery(text) },
  }));
  const counted: CountedWayOut[] = [];
  for (const way of [...pinyin, ...ways]) {
    const { filters } = way.state;
    const { total } = await client.search(way.state.text, { filters, signal });
    if (total > 0 || way.kind === 'part') counted.push({ ...way, count: total });
  }
  return counted;
}
