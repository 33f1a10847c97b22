import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleArticle, sampleContent, sampleRecord } from '../../tests/samples/content.ts';
import { randomArticles, randomRecords, randomTopics } from '../../tests/samples/random-archives.ts';
import { createArchive, type Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { relatedArticles } from '../archive/related.ts';
import { planPages } from '../views/plan.ts';
import { archiveState } from './archive-state.ts';
import { concernedPages } from './concerned-pages.ts';
import { pageIngredients } from './page-ingredients.ts';

/** Address → what its page is made of, and whether the change from one archive to the other concerns it. */
function pagesOf(archive: Archive, before: Archive): Map<string, { made: string; isConcerned: boolean }> {
  const ingredientsOf = pageIngredients(archive);
  const isConcerned = concernedPages(archive, archiveState(archive, 'key'), archiveState(before, 'key'));
  return new Map(
    planPages(archive).flatMap(({ address, subject }) =>
      subject ? [[address, { made: ingredientsOf(subject), isConcerned: isConcerned(subject) }]] : [],
    ),
  );
}

/** The addresses of the pages that a change concerns. */
function concerned(before: readonly Article[], after: readonly Article[]): string[] {
  const [former, archive] = [before, after].map((articles) => createArchive(sampleContent(articles))) as [
    Archive,
    Archive,
  ];
  return [...pagesOf(archive, former)].filter(([, page]) => page.isConcerned).map(([address]) => address);
}

describe('concernedPages', () => {
  it('leave out no page that is made of something else', () => {
    const removed = fc.subarray(['a', 'b', 'c', 'd', 'e', 'f']);
    fc.assert(
      fc.property(
        ...([randomArticles, randomArticles, removed, randomRecords, fc.option(randomRecords)] as const),
        ...([randomTopics, fc.option(randomTopics)] as const),
        (articles, changes, gone, records, otherRecords, topics, otherTopics) => {
          const left = articles.filter(({ id }) => !gone.includes(id));
          const after = new Map([...left, ...changes].map((each) => [each.id, each]));
          const before = createArchive(sampleContent(articles, {}, records, topics));
          const archive = createArchive(
            sampleContent([...after.values()], {}, otherRecords ?? records, otherTopics ?? topics),
          );
          const former = pagesOf(before, before);
          for (const [address, { made, isConcerned }] of pagesOf(archive, before)) {
            const earlier = former.get(address);
            if (!isConcerned && earlier !== undefined)
              expect([address, made]).toEqual([address, earlier.made]);
          }
        },
      ),
      { numRuns: process.env['BAOKU_LONG'] === '1' ? 20_000 : 1000 },
    );
  });

  it('leave out none of many that share a name, a term or a phrase, of which each is related to those around it', () => {
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
        const isConcerned = concernedPages(
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

  const written = Array.from({ length: 60 }, (_, number): Article => {
    const day = `20${10 + number}-01-01`;
    return sampleArticle({ id: `a${number}`, day, people: [{ name: `人${number % 20}` }], column: 'news' });
  });

  it('are of an old article with another text its own, its month, its day and its names', () => {
    expect(concerned(written, written)).toEqual([]);
    const edited = written.map((each) => (each.id === 'a3' ? { ...each, digest: 'edited' } : each));
    expect(concerned(written, edited)).toEqual([
      ...['/2013/01/01/a3/', '/2013/01/', '/2013/01/01/', '/people/', '/people/人3/'],
    ]);
  });

  it('are of an old article in which a post or another person is given the pages of its people and organizations', () => {
    const given = (people: Article['people'], digest: string) =>
      Array.from({ length: 60 }, (_, number): Article => {
        const article = sampleArticle({ id: `a${number}`, day: `20${10 + number}-01-01` });
        const names = { people: [{ name: '甲' }], organizations: ['总工会'], tags: ['工匠'] };
        return { ...article, ...names, ...(number === 3 && { people, digest }) };
      });
    const before = given([{ name: '甲' }], 'before');
    const withPost = concerned(before, given([{ name: '甲', post: '主席' }], 'after'));
    expect(withPost).toEqual(expect.arrayContaining(['/people/甲/', '/organizations/总工会/']));
    expect(withPost).not.toContain('/tags/工匠/');
    const withAnother = concerned(before, given([{ name: '甲' }, { name: '乙' }], 'after'));
    expect(withAnother).toEqual(expect.arrayContaining(['/people/甲/', '/organizations/总工会/']));
  });

  it('are of one that has another headline its neighbours, and who shares a name with it', () => {
    const renamed = written.map((each) => (each.id === 'a3' ? { ...each, title: '新题' } : each));
    expect(concerned(written, renamed)).toEqual([
      ...['/2053/01/01/a43/', '/2033/01/01/a23/'],
      ...['/2014/01/01/a4/', '/2013/01/01/a3/', '/2012/01/01/a2/'],
      ...['/2013/01/', '/2013/01/01/', '/columns/', '/people/', '/columns/news/', '/people/人3/'],
    ]);
  });

  it('are of one that arrives, leaves or is renamed its neighbours in the column, though others stand between', () => {
    const mixed = written.map((each, at) => ({
      ...each,
      people: [],
      column: at % 3 === 0 ? 'news' : 'guide',
    }));
    const beside = ['/2016/01/01/a6/', '/2010/01/01/a0/'];
    const renamed = mixed.map((each) => (each.id === 'a3' ? { ...each, title: '新题' } : each));
    const left = mixed.filter(({ id }) => id !== 'a3');
    for (const [before, after] of [
      [mixed, renamed],
      [mixed, left],
      [left, mixed],
    ] as const)
      expect(concerned(before, after)).toEqual(expect.arrayContaining(beside));
    expect(concerned(mixed, renamed)).not.toContain('/2015/01/01/a5/');
  });

  it('are of one that tells of an event those of the same event in other years', () => {
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

  it('are of one whose headline has a term those that share it', () => {
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

  it.each([1, 2, 8, 9])('are of one with a rare phrase those that share it, be they %i with it', (count) => {
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

  it('are of one that arrives its own, its neighbours, its month, its day and those beside it, its column and its names, and their overviews', () => {
    const added = sampleArticle({
      id: 'added',
      day: '2013-01-02',
      people: [{ name: '新人' }],
      column: 'news',
    });
    expect(concerned(written, [...written, added])).toEqual([
      ...['/2014/01/01/a4/', '/2013/01/02/added/', '/2013/01/01/a3/'],
      ...['/2013/01/', '/2014/01/01/', '/2013/01/02/', '/2013/01/01/'],
      ...['/columns/', '/people/', '/columns/news/', '/people/新人/'],
    ]);
  });

  it('are of one that leaves those between which it stood', () => {
    const left = written.filter(({ id }) => id !== 'a3');
    expect(concerned(written, left)).toEqual(expect.arrayContaining(['/2014/01/01/a4/', '/2012/01/01/a2/']));
  });

  it('are of one that arrives on the day of a withdrawn one the page of that, whose trail leads to the day', () => {
    const gone = sampleArticle({ id: 'gone', day: '2013-01-02', status: 'withdrawn' });
    const added = sampleArticle({ id: 'added', day: '2013-01-02' });
    expect(concerned([...written, gone], [...written, gone, added])).toContain('/2013/01/02/gone/');
    expect(concerned([...written, gone], written)).not.toContain('/2014/01/01/a4/');
  });

  it('are of one that a record names as its source those of the record', () => {
    const posts = [{ title: '主席', source: 'a3' }];
    const record = sampleRecord({ id: 'zhang', kind: 'people', name: '人9', posts });
    const renamed = written.map((each) => (each.id === 'a3' ? { ...each, title: '新题' } : each));
    const [before, after] = [written, renamed].map((all) => createArchive(sampleContent(all, {}, [record])));
    expect(pagesOf(after!, before!).get('/people/zhang/')).toMatchObject({ isConcerned: true });
    expect(pagesOf(after!, before!).get('/people/人8/')).toMatchObject({ isConcerned: false });
  });

  it('are of one that arrives or leaves those that link to its file', () => {
    const link = { ...written[30]!, linkedFiles: ['articles/new.md'] };
    const linking = written.map((each) => (each.id === link.id ? link : each));
    const withNew = [...linking, sampleArticle({ id: 'new', file: 'articles/new.md', day: '2000-01-01' })];
    for (const change of [
      [linking, withNew],
      [withNew, linking],
    ] as const)
      expect(concerned(...change)).toContain('/2040/01/01/a30/');
  });

  it('are all when what stands around every page is another', () => {
    const archive = createArchive(sampleContent(written));
    const [now, before] = ['new', 'old'].map((templates) => archiveState(archive, templates));
    const isConcerned = concernedPages(archive, now!, before!);
    expect(planPages(archive).every(({ subject }) => subject === undefined || isConcerned(subject))).toBe(
      true,
    );
  });
});
