import { describe, expect, it } from 'vitest';
import { sampleArticle, sampleContent } from '../../tests/samples/content.ts';
import { createArchive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { planPages } from './plan.ts';

// More than are listed at once, so that the column has a page for each year.
const written = Array.from({ length: 120 }, (_, number) =>
  sampleArticle({
    ...{
      id: `a${number}`,
      day: `20${10 + (number % 6)}-0${1 + (number % 4)}-1${number % 7}`,
      column: 'news',
    },
    ...{ people: [{ name: `人${number % 40}` }], tags: [`标签${number % 30}`] },
  }),
);

/** Address → all that the page shows. */
function pagesOf(articles: readonly Article[]): Map<string, string> {
  const pages = planPages(createArchive(sampleContent(articles)));
  return new Map(pages.map(({ address, view }) => [address, JSON.stringify(view())]));
}

describe('an article of a new year', () => {
  const before = pagesOf(written);
  const added = sampleArticle({ id: 'new', day: '2016-05-01', column: 'news', people: [{ name: '人5' }] });
  const after = pagesOf([...written, added]);

  it('takes no page away', () => {
    expect([...before.keys()].filter((address) => !after.has(address))).toEqual([]);
  });

  it('leaves every page as it was but those that it concerns', () => {
    const changed = [...after].filter(([address, page]) => page !== before.get(address));
    const expected = [
      // What counts all articles or names the years.
      ...['/', '/404.html', '/about-archive/', '/search/', '/years/'],
      // Its own page, the one before it, and those that share its person.
      ...['/2016/05/01/new/', '/2015/04/16/a83/'],
      ...['/2015/02/15/a5/', '/2013/02/13/a45/', '/2011/02/11/a85/'],
      // Its own periods, and those before them, which lead to these.
      ...['/2016/05/01/', '/2016/05/', '/2016/', '/2015/04/16/', '/2015/04/', '/2015/'],
      ...['/columns/', '/columns/news/', '/columns/news/2016/', '/people/', '/people/人5/'],
    ];
    expect(changed.map(([address]) => address).sort()).toEqual(expected.sort());
  });

  it('leaves the lists of other periods as they were', () => {
    for (const address of ['/2014/', '/2014/03/', '/columns/news/2014/']) {
      expect(before.get(address)).toContain('标题 a');
      expect(after.get(address)).toBe(before.get(address));
    }
  });
});
