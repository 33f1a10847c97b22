import { expect, it } from 'vitest';
import type { Hit } from '../client/hit.ts';
import type { SearchRecord } from '../client/records.ts';
import { sampleArticle, sampleSite } from '../fixtures/sample-articles.ts';
import { compareListing } from './compare-listing.ts';

const articles = ['a', 'b', 'c'].map((id) => sampleArticle(id, '2019-11-25'));

/** A client whose index lists the articles with these ids. */
function listing(...ids: readonly string[]) {
  const records = ids.map((id) => ({ address: `/reports/2019/11/25/${id}/` }) as SearchRecord);
  return {
    search: async () => ({ hits: records as unknown as readonly Hit[] }) as never,
    records: async () => records,
  };
}

it('finds nothing wrong with an index that lists every article once', async () => {
  expect(await compareListing(articles, sampleSite, listing('c', 'a', 'b'))).toEqual({
    missed: [],
    wrong: [],
  });
});

it('names the articles that are not listed, and those that are listed twice or without being there', async () => {
  expect(await compareListing(articles, sampleSite, listing('b', 'b', 'x'))).toEqual({
    missed: ['a', 'c'],
    wrong: ['b', '/reports/2019/11/25/x/'],
  });
});
