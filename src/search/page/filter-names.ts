import { inOrder } from '../client/days.ts';
import type { Filters } from '../client/facets.ts';
import { fillIn, type PageTexts } from './page-texts.ts';
import type { FilterName } from './search-state.ts';

/** A filter that a reader has chosen, in words. */
export interface ChosenFilter {
  /** The names of {@link Filters} that it sets: two for a range of days. */
  readonly names: readonly FilterName[];
  /** `栏目：要闻` */
  readonly label: string;
}

/** The chosen filters in the order of the page; `from` and `to` are one. */
export function chosenFilters(
  filters: Filters,
  { words, day }: PageTexts,
  columnName: (id: string) => string,
): ChosenFilter[] {
  const chosen: ChosenFilter[] = [];
  const add = (name: keyof typeof words.facets, value: string | undefined): void => {
    if (value === undefined) return;
    chosen.push({ names: [name], label: `${words.facets[name]}${words.filterSeparator}${value}` });
  };
  add('column', filters.column === undefined ? undefined : columnName(filters.column));
  add('year', filters.year);
  add('person', filters.person);
  add('organization', filters.organization);
  add('source', filters.source);
  const { from, to } = inOrder(filters);
  if (from !== undefined || to !== undefined) {
    const pattern = from === undefined ? words.dateTo : to === undefined ? words.dateFrom : words.dateRange;
    const range = fillIn(pattern, { from: day(from ?? to ?? ''), to: day(to ?? from ?? '') });
    chosen.push({ names: ['from', 'to'], label: `${words.dates}${words.filterSeparator}${range}` });
  }
  return chosen;
}
