import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNewestFirst } from '../../archive/order.ts';
import { sampleArticle } from '../fixtures/sample-articles.ts';
import { planBundles } from './plan-bundles.ts';

function archiveOf(days: readonly string[]) {
  return days.map((day, index) => sampleArticle(`a${index}`, day)).sort(compareNewestFirst);
}

function namesOf(days: readonly string[], largest: number): string[] {
  return planBundles(archiveOf(days), largest).map(({ name, articles }) => `${name} (${articles.length})`);
}

const someDays = fc.array(
  fc
    .tuple(
      fc.integer({ min: 2000, max: 2005 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`),
  { maxLength: 80 },
);

describe('planBundles', () => {
  it('joins small years from the oldest on', () => {
    const days = ['2000-01-01', '2001-01-01', '2002-01-01', '2003-01-01', '2004-01-01'];
    expect(namesOf(days, 2)).toEqual(['2004 (1)', '2002-2003 (2)', '2000-2001 (2)']);
  });

  it('divides a large year at months, and a large month at articles', () => {
    const year = ['2001-01-01', '2001-02-01', '2001-03-01', '2001-04-01'];
    expect(namesOf(year, 2)).toEqual(['2001-03~2001-04 (2)', '2001-01~2001-02 (2)']);
    expect(namesOf(['2001-01-01', '2001-01-02', '2001-01-03', '2001-01-04', '2001-01-05'], 2)).toEqual([
      '2001-01.3 (1)',
      '2001-01.2 (2)',
      '2001-01.1 (2)',
    ]);
  });

  it('puts every article into one bundle, newest first, none too large, no two of one name', () => {
    fc.assert(
      fc.property(someDays, fc.integer({ min: 1, max: 20 }), (days, largest) => {
        const articles = archiveOf(days);
        const bundles = planBundles(articles, largest);
        expect(bundles.flatMap((bundle) => bundle.articles)).toEqual(articles);
        for (const bundle of bundles) {
          expect(bundle.articles.length).toBeGreaterThan(0);
          expect(bundle.articles.length).toBeLessThanOrEqual(largest);
        }
        expect(new Set(bundles.map(({ name }) => name)).size).toBe(bundles.length);
      }),
    );
  });

  it('leaves the bundles of other years alone when an article is added to the newest', () => {
    const days = Array.from(
      { length: 60 },
      (_, index) => `${2000 + Math.floor(index / 10)}-0${1 + (index % 9)}-01`,
    );
    const before = planBundles(archiveOf(days), 25);
    const after = planBundles(archiveOf([...days, '2006-01-01']), 25);
    expect(after.slice(1).map(({ name }) => name)).toEqual(before.slice(1).map(({ name }) => name));
  });
});
