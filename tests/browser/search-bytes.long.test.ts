import { beforeAll, expect, it } from 'vitest';
import type { SearchBytes } from '../../scripts/bench-search/measure-bytes.ts';
import { searchForNames } from './search-cost.ts';

let searches: readonly SearchBytes[];
beforeAll(async () => {
  searches = await searchForNames(10_000, 20);
}, 900_000);

it('costs a reader of 10,000 articles 150 kB at most until the first results stand', () => {
  for (const { query, first } of searches) expect(first.search, query).toBeLessThanOrEqual(150_000);
});

it('costs 350 kB at most until a name of two to four characters has its complete answer', () => {
  for (const { query, found, complete } of searches) {
    expect(found, query).toBeGreaterThan(0);
    expect(complete.search, query).toBeLessThanOrEqual(350_000);
  }
});
