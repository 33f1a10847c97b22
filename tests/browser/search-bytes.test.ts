import { beforeAll, expect, it } from 'vitest';
import type { SearchBytes } from '../../scripts/bench-search/measure-bytes.ts';
import { searchForNames } from './search-cost.ts';

// They make a single bundle. The long test measures 10,000 articles, which make several.
const articles = 800;

let searches: readonly SearchBytes[];
beforeAll(async () => {
  searches = await searchForNames(articles, 4);
}, 300_000);

it('costs 150 kB at most until the first results stand, page, styles and scripts included', () => {
  for (const { query, found, first } of searches) {
    expect(found, query).toBeGreaterThan(0);
    // The page and two chunks of the index alone are more: a log that missed them would show.
    expect(first.search, query).toBeGreaterThan(50_000);
    expect(first.search, query).toBeLessThanOrEqual(150_000);
  }
});

it('costs no more until the answer is complete, passages of articles apart', () => {
  for (const { query, first, complete } of searches) {
    expect(complete.search, query).toBeGreaterThanOrEqual(first.search);
    expect(complete.search, query).toBeLessThanOrEqual(150_000);
  }
});
