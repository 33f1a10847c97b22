import { asksForSomething, isEmptyQuery, type Query } from '../text/query.ts';
import { hasFilters, type SearchState } from './search-state.ts';

/**
 * Why a search has no results: nothing meets its conditions (`nothing`, or `nothingChosen` where only filters are), or
 * there was nothing to look for, since the text holds only signs (`nothingSearchable`) or only excludes (`onlyExcludes`).
 */
export type Emptiness = 'nothing' | 'nothingChosen' | 'nothingSearchable' | 'onlyExcludes';

export function emptinessOf({ text, filters }: SearchState, query: Query): Emptiness {
  if (hasFilters(filters)) return isEmptyQuery(query) ? 'nothingChosen' : 'nothing';
  if (text.trim() === '' || asksForSomething(query)) return 'nothing';
  return isEmptyQuery(query) ? 'nothingSearchable' : 'onlyExcludes';
}

/** Whether there was nothing to look for, so that “0 found” would mislead. */
export function hadNothingToFind(emptiness: Emptiness): boolean {
  return emptiness === 'nothingSearchable' || emptiness === 'onlyExcludes';
}
