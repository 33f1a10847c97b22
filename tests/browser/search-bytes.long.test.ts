import { beforeAll, expect, it } from 'vitest';
import type { SearchBytes } from '../../scripts/bench-search/measure-bytes.ts';
import { searchForNames } from './search-cost.ts';

// Of many names, and in four bundles, the newest a small one: docs/search.md tells what they cost.
let searches: readonly SearchBytes[];
beforeAll(async () => {
  searches = await searchForNames(10_000, 20);
}, 900_000);

it('costs a reader of 10,000 articles 150 kB at most until the newest bundle’s results stand', () => {
  // Names that it does not hold have their first results with the next bundles.
  const answered = searches.filter(({ first, complete }) => first.search < complete.search * 0.6);
  expect(answered.length).toBeGreaterThan(10);
  for (const { query, first } of answered) expect(first.search, query).toBeLessThanOrEqual(150_000);
});

it('costs 420 kB at most until a name of two to four characters has its complete answer', () => {
  for (const { query, found, complete } of searches) {
    expect(found, query).toBeGreaterThan(0);
    expect(complete.search, query).toBeLessThanOrEqual(420_000);
  }
});
