import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleArticle, sampleContent, sampleRecord } from '../../tests/samples/content.ts';
import { randomArticles, randomRecords, randomTopics } from '../../tests/samples/random-archives.ts';
import { createArchive, type Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { planPages, type PlannedPage } from '../views/plan.ts';
import { archiveState, type ArchiveState } from './archive-state.ts';
import { concernedPages } from './concerned-pages.ts';
import { concerned, pagesOf, written } from './fixtures/concerned.ts';

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

  it('with what is recorded at addresses that are not in doubt are all pages', () => {
    let known = 0;
    const addressesOf = (pages: readonly PlannedPage[]) => pages.map(({ address }) => address);
    const removed = fc.subarray(['a', 'b', 'c', 'd', 'e', 'f']);
    fc.assert(
      fc.property(
        randomArticles,
        randomArticles,
        removed,
        fc.boolean(),
        (articles, changes, gone, isLarge) => {
          // Past a hundred articles, groups have pages for years.
          const many = isLarge ? 99 : 0;
          const others = Array.from({ length: many }, (_, number) =>
            sampleArticle({
              id: `o${number}`,
              day: '2015-01-01',
              tags: ['甲'],
              people: [{ name: '乙' }],
              column: 'news',
            }),
          );
          const left = articles.filter(({ id }) => !gone.includes(id));
          const after = new Map([...left, ...changes].map((each) => [each.id, each]));
          const [before, archive] = [articles, [...after.values()]].map((all) =>
            createArchive(sampleContent([...all, ...others])),
          ) as [Archive, Archive];
          const states = [archive, before].map((each) => archiveState(each, 'key')) as [
            ArchiveState,
            ArchiveState,
          ];
          const { isConcerned, inDoubt } = concernedPages(archive, ...states);
          const all = addressesOf(planPages(archive));
          const planned = addressesOf(planPages(archive, isConcerned));
          expect(planned).toEqual(
            addressesOf(
              planPages(archive).filter(({ subject }) => subject === undefined || isConcerned(subject)),
            ),
          );
          if (inDoubt === undefined) return;
          known += 1;
          const kept = addressesOf(planPages(before)).filter((address) => !inDoubt.has(address));
          expect([...new Set([...planned, ...kept])].toSorted()).toEqual(all.toSorted());
        },
      ),
      { numRuns: process.env['BAOKU_LONG'] === '1' ? 10_000 : 300 },
    );
    expect(known).toBeGreaterThan(0);
  });

  it('are of an old article with another text its own, its month, its day and its names', () => {
    expect(concerned(written, written)).toEqual([]);
    const edited = written.map((each) => (each.id === 'a3' ? { ...each, digest: 'edited' } : each));
    expect(concerned(written, edited)).toEqual([
      ...['/2013/01/01/a3/', '/2013/01/', '/2013/01/01/', '/people/', '/people/人3/'],
    ]);
  });

  it('are of the first article that names a record, and of the last, the pages of all who bear its name', () => {
    const people = [{ name: '张伟' }];
    const records = ['union', 'doctor'].map((id) =>
      sampleRecord({ id, name: '张伟', match: { articles: [`of-${id}`] } }),
    );
    const before = [
      ...written,
      sampleArticle({ id: 'unclear', day: '1990-01-01', people }),
      sampleArticle({ id: 'of-union', day: '1991-01-01', people }),
    ];
    const after = [...before, sampleArticle({ id: 'of-doctor', day: '1992-01-01', people })];
    for (const pages of [concerned(before, after, records), concerned(after, before, records)])
      expect(pages).toEqual(expect.arrayContaining(['/people/张伟/', '/people/union/']));
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
    const { isConcerned } = concernedPages(archive, now!, before!);
    expect(planPages(archive).every(({ subject }) => subject === undefined || isConcerned(subject))).toBe(
      true,
    );
  });
});
