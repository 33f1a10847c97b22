import type { CalendarDay } from '../../archive/calendar-day.ts';

/** An article that answers a query, with what is needed to filter, count and order it. */
export interface Hit {
  /** Path of its bundle, and its number there. */
  readonly bundle: string;
  readonly number: number;
  /** Where it stands in the archive, counted from the newest article. */
  readonly place: number;
  readonly day: CalendarDay;
  /** A column's id. */
  readonly column?: string;
  readonly source?: string;
  readonly people: readonly string[];
  readonly organizations: readonly string[];
  /** Whether all words of the query stand in the headline fields. */
  readonly inHeadline: boolean;
  readonly score: number;
}

/** Orders hits: the better, newer or older one first. No two stand in one place, so that the order is total. */
export type HitOrder = 'relevance' | 'newest' | 'oldest';

export function compareHits(order: HitOrder): (a: Hit, b: Hit) => number {
  const newest = (a: Hit, b: Hit) => a.place - b.place;
  if (order === 'newest') return newest;
  if (order === 'oldest') return (a, b) => newest(b, a);
  return (a, b) => b.score - a.score || newest(a, b);
}
