import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleArticle, sampleContent } from '../../tests/samples/content.ts';
import { createArchive, type Archive } from '../archive/archive.ts';
import { relatedArticles } from '../archive/related.ts';
import { archiveState } from './archive-state.ts';
import { concernedPages } from './concerned-pages.ts';
import { concerned, written } from './fixtures/concerned.ts';

describe('pages of articles that are akin to others since one changed', () => {
  it('are none left out of many that share a name, a term or a phrase, of which each is related to those around it', () => {
    const day = fc.integer({ min: 10, max: 28 }).map((number) => `2019-01-${number}`);
    const title = fc.constantFrom('“春风行动”启动', '看钱江晚潮', '通知', '公告');
    const article = fc.record({
      id: fc.integer({ min: 0, max: 150 }).map((number) => `a${number}`),
      day,
      title,
      people: fc.constantFrom([], [{ name: '人' }]),
      tags: fc.constantFrom(['甲'], ['甲', '乙'], []),
    });
    const articles = (least: number, most: number) =>
      fc.uniqueArray(article, { selector: ({ id }) => id, minLength: least, maxLength: most });
    fc.assert(
      fc.property(articles(90, 130), articles(0, 3), fc.nat({ max: 3 }), (written, changes, gone) => {
        const after = new Map([...written.slice(gone), ...changes].map((each) => [each.id, each]));
        const [former, archive] = [written, [...after.values()]].map((all) =>
          createArchive(sampleContent(all.map(sampleArticle))),
        ) as [Archive, Archive];
        const { isConcerned } = concernedPages(
          archive,
          archiveState(archive, 'key'),
          archiveState(former, 'key'),
        );
        const related = (of: Archive, id: string) =>
          of.articles
            .filter((each) => each.id === id)
            // All of them, where a page shows a few.
            .map((each) => relatedArticles(of, each, 500).map((other) => other.id));
        for (const article of archive.articles) {
          if (!isConcerned({ kind: 'article', article }))
            expect([article.id, ...related(archive, article.id)]).toEqual([
              article.id,
              ...related(former, article.id),
            ]);
        }
      }),
      { numRuns: process.env['BAOKU_LONG'] === '1' ? 500 : 25 },
    );
  });

  it('are, of one that tells of an event those of the same event in other years', () => {
    const titled = (title: string) => [
      ...written,
      sampleArticle({ id: 'held', day: '1999-05-01', title: '1999年全国劳模评选' }),
      sampleArticle({ id: 'between', day: '2001-05-01' }),
      sampleArticle({ id: 'again', day: '2005-05-01', title }),
    ];
    const [event, other] = [titled('2005年全国劳模评选'), titled('2005年通知')];
    expect(concerned(event, other)).toContain('/1999/05/01/held/');
    expect(concerned(other, event)).toContain('/1999/05/01/held/');
    expect(concerned(other, titled('2005年公告'))).not.toContain('/1999/05/01/held/');
  });

  it('are, of one whose headline has a term those that share it', () => {
    const titled = (title: string) => [
      ...written,
      sampleArticle({ id: 'alike', day: '1999-05-01', title: '“春风行动”来了' }),
      sampleArticle({ id: 'between', day: '2001-05-01' }),
      sampleArticle({ id: 'again', day: '2005-05-01', title }),
    ];
    const [term, other] = [titled('《春风行动》'), titled('通知')];
    expect(concerned(term, other)).toContain('/1999/05/01/alike/');
    expect(concerned(other, term)).toContain('/1999/05/01/alike/');
    expect(concerned(other, titled('公告'))).not.toContain('/1999/05/01/alike/');
  });

  it.each([1, 2, 8, 9])('are, of one with a rare phrase those that share it, be they %i with it', (count) => {
    const sharing = Array.from({ length: count - 1 }, (_, number) =>
      sampleArticle({ id: `alike${number}`, day: `19${50 + 2 * number}-05-01`, title: '看钱江晚潮' }),
    );
    const between = sharing.map((_, number) =>
      sampleArticle({ id: `between${number}`, day: `19${51 + 2 * number}-05-01` }),
    );
    const titled = (title: string) => [
      ...[...written, ...sharing, ...between],
      sampleArticle({ id: 'again', day: '2005-05-01', title }),
    ];
    const addresses = sharing.map(({ day, id }) => `/${day.replaceAll('-', '/')}/${id}/`).reverse();
    for (const [before, after] of [
      [titled('钱江晚潮来了'), titled('通知')],
      [titled('通知'), titled('钱江晚潮来了')],
    ] as const)
      expect(concerned(before, after)).toEqual(expect.arrayContaining(addresses));
    const others = concerned(titled('通知'), titled('公告'));
    for (const address of addresses) expect(others).not.toContain(address);
  });
});
