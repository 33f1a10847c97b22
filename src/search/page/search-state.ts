import type { Filters } from '../client/facets.ts';
import type { HitOrder } from '../client/hit.ts';

/** What a reader asks for: all of it stands in the address. */
export interface SearchState {
  /** As typed. */
  readonly text: string;
  readonly filters: Filters;
  readonly order: HitOrder;
}

/** What a filter is called in the address and in {@link Filters}. */
export type FilterName = keyof Filters;

/** In the order in which they are shown and written into the address. */
export const filterNames: readonly FilterName[] = [
  'column',
  'year',
  'person',
  'organization',
  'source',
  'from',
  'to',
];

/**
 * Reads the query of an address (`?q=…&year=2019`). What is not understood (a year of three digits, 30 February) is
 * left out, for addresses are written by hand too.
 *
 * @param columns ids of the archive's columns: another one is left out; by default all are taken
 */
export function readState(query: string, columns?: { has(id: string): boolean }): SearchState {
  const parameters = new URLSearchParams(query);
  const chosen = filterNames
    .map((name) => [name, parameters.get(name)?.trim() ?? ''] as const)
    .filter(([name, value]) => isFilterValue(name, value))
    .filter(([name, value]) => name !== 'column' || columns === undefined || columns.has(value));
  const order = parameters.get('order');
  return {
    text: parameters.get('q') ?? '',
    filters: Object.fromEntries(chosen),
    order: order === 'newest' || order === 'oldest' ? order : 'relevance',
  };
}

/** The query of the address that stands for a state; empty, or with its `?`. */
export function writeState({ text, filters, order }: SearchState): string {
  const parameters = new URLSearchParams();
  if (text.trim() !== '') parameters.set('q', text.trim());
  for (const name of filterNames) {
    const value = filters[name];
    if (value !== undefined) parameters.set(name, value);
  }
  if (order !== 'relevance') parameters.set('order', order);
  return parameters.size === 0 ? '' : `?${parameters.toString()}`;
}

/** Whether nothing is asked for. */
export function asksNothing({ text, filters }: SearchState): boolean {
  return text.trim() === '' && !hasFilters(filters);
}

/** Whether any filter is chosen. */
export function hasFilters(filters: Filters): boolean {
  return Object.values(filters).some((value) => value !== undefined);
}

/** `filters` with `name` set to `value`, or without it when `value` is `undefined` or empty. */
export function changeFilter(filters: Filters, name: FilterName, value: string | undefined): Filters {
  const { [name]: _, ...others } = filters;
  return value === undefined || value === '' ? others : { ...others, [name]: value };
}

/** The filters without those that choose a time. */
export function withoutTime(filters: Filters): Filters {
  const { year: _year, from: _from, to: _to, ...others } = filters;
  return others;
}

function isFilterValue(name: FilterName, value: string): boolean {
  if (name === 'year') return /^\d{4}$/.test(value);
  if (name !== 'from' && name !== 'to') return value !== '';
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  // JavaScript turns 30 February into 1 or 2 March.
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}
