import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sampleArticle } from '../../tests/samples/content.ts';
import { mostNamed } from './most-named.ts';

const article = sampleArticle({ id: 'a' });

it('mostNamed gives what sorting all groups would', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 })), fc.integer({ min: 1, max: 6 }), (sizes, count) => {
      const groups = sizes.map((size, index) => {
        return [`n${index}`, { name: '', articles: Array.from({ length: size }, () => article) }] as const;
      });
      const sorted = groups.toSorted(([, a], [, b]) => b.articles.length - a.articles.length);
      const keys = mostNamed(new Map(groups), count).map(([key]) => key);
      expect(keys).toEqual(sorted.slice(0, count).map(([key]) => key));
    }),
  );
});
