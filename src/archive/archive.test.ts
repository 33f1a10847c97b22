import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleArticle, sampleContent } from '../../tests/samples/content.ts';
import type { Article } from './article.ts';
import { createArchive } from './archive.ts';
import { neighboursOf } from './neighbours.ts';
import { compareNewestFirst } from './order.ts';
import { relatedArticles, relatedOtherwise } from './related.ts';

const names = fc.constantFrom('甲', '乙', '丙', 'GDP', 'gdp');
const articles = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[a-z]{1,3}$/),
    day: fc.constantFrom('2019-11-25', '2019-11-26', '2019-12-01', '2020-01-01'),
    status: fc.constantFrom('published', 'published', 'draft', 'withdrawn'),
    column: fc.constantFrom('news', 'guide'),
    tags: fc.uniqueArray(names, { maxLength: 3 }),
  }),
  { selector: ({ id }) => id, maxLength: 30 },
);

describe('createArchive', () => {
  it('gives the same archive whatever the order in which files were read', () => {
    fc.assert(
      fc.property(articles, fc.infiniteStream(fc.nat()), (list, random) => {
        const given = list.map((article) => sampleArticle(article));
        const shuffled = given
          .map((article) => ({ article, at: random.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ article }) => article);
        expect(createArchive(sampleContent(shuffled))).toEqual(createArchive(sampleContent(given)));
      }),
    );
  });

  it('puts every published article into its year, month, column and names, and no other anywhere', () => {
    fc.assert(
      fc.property(articles, (list) => {
        const archive = createArchive(sampleContent(list.map((article) => sampleArticle(article))));
        const published = list.filter(({ status }) => status === 'published').map(({ id }) => id);
        const ids = (groups: Iterable<readonly { id: string }[]>) =>
          [...groups].flatMap((group) => group.map(({ id }) => id)).sort();
        expect(ids([archive.articles])).toEqual([...published].sort());
        expect(ids(archive.byYear.values())).toEqual([...published].sort());
        expect(ids(archive.byMonth.values())).toEqual([...published].sort());
        expect(ids(archive.byColumn.values())).toEqual([...published].sort());
        for (const [slug, { articles: tagged }] of archive.byName.tags) {
          const expected = list.filter(
            ({ status, tags }) => status === 'published' && tags.some((tag) => tag.toLowerCase() === slug),
          );
          expect(ids([tagged])).toEqual(expected.map(({ id }) => id).sort());
        }
      }),
    );
  });

  it('lists every group newest first', () => {
    fc.assert(
      fc.property(articles, (list) => {
        const archive = createArchive(sampleContent(list.map((article) => sampleArticle(article))));
        const groups = [archive.articles, ...archive.byYear.values(), ...archive.byColumn.values()];
        for (const group of groups) expect([...group].sort(compareNewestFirst)).toEqual(group);
      }),
    );
  });

  it('keeps columns without articles', () => {
    expect([...createArchive(sampleContent([])).byColumn.keys()]).toEqual(['news', 'guide']);
  });
});

describe('neighboursOf', () => {
  it('leads through the whole archive in the order of time', () => {
    const archive = createArchive(
      sampleContent([
        sampleArticle({ id: 'b', day: '2019-01-02' }),
        sampleArticle({ id: 'c', day: '2019-01-03' }),
        sampleArticle({ id: 'a', day: '2019-01-01' }),
      ]),
    );
    const [c, b, a] = archive.articles;
    expect([c, b, a].map((article) => article && neighboursOf(archive, article))).toEqual([
      { older: b },
      { older: a, newer: c },
      { newer: b },
    ]);
  });
});

describe('relatedOtherwise', () => {
  const group = (count: number) =>
    Array.from({ length: count }, (_, number) =>
      sampleArticle({ id: String(number), day: `${2100 - number}-01-01` }),
    );
  const changed = { id: 'new', day: '2050-06-01' as Article['day'] };

  it('are those around a change, in time', () => {
    const others = relatedOtherwise(group(100), [changed]);
    expect([others.length, others[0]?.id, others.at(-1)?.id]).toEqual([63, '19', '81']);
  });

  it('are all where the change makes a name count less than it did', () => {
    expect(relatedOtherwise(group(64), [changed])).toHaveLength(64);
    expect(relatedOtherwise(group(63), [changed])).toHaveLength(63);
    expect(relatedOtherwise(group(62), [changed])).toHaveLength(62 - 19);
  });
});

describe('relatedArticles', () => {
  const archive = createArchive(
    sampleContent([
      sampleArticle({ id: 'subject', day: '2019-06-01', tags: ['工匠'], people: [{ name: '甲' }] }),
      sampleArticle({ id: 'both', day: '2015-01-01', tags: ['工匠'], people: [{ name: '甲' }] }),
      sampleArticle({ id: 'tag-far', day: '2010-01-01', tags: ['工匠'] }),
      sampleArticle({ id: 'tag-near', day: '2019-06-02', tags: ['工匠'] }),
      sampleArticle({ id: 'stranger', day: '2019-06-01' }),
      sampleArticle({ id: 'draft', status: 'draft', tags: ['工匠'], people: [{ name: '甲' }] }),
    ]),
  );
  const subject = archive.articles.find(({ id }) => id === 'subject') ?? sampleArticle({ id: '' });

  it('puts the articles that share most first, then the nearest in time, and leaves out itself and strangers', () => {
    expect(relatedArticles(archive, subject, 5).map(({ id }) => id)).toEqual(['both', 'tag-near', 'tag-far']);
  });

  it('gives no more than asked for', () => {
    expect(relatedArticles(archive, subject, 1).map(({ id }) => id)).toEqual(['both']);
  });
});
