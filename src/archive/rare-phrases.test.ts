import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleArticle, sampleContent } from '../../tests/samples/content.ts';
import { createArchive } from './archive.ts';
import { expectFewQuestions, rarePhrases } from './rare-phrases.ts';
import { relatedArticles } from './related.ts';

const titled = (titles: readonly string[]) =>
  titles.map((title, number) => sampleArticle({ id: `a${number}`, title, day: '2019-01-01' }));

describe('rarePhrases', () => {
  it('finds the headlines that share four characters in a row, across neither punctuation nor letters', () => {
    const articles = titled(['钱江晚潮开放日', '看钱江晚潮', '钱江，晚潮', '钱江A晚潮', '开放日']);
    const { sharersOf } = rarePhrases(articles);
    expect(sharersOf('钱江晚潮').map((list) => list.map(({ id }) => id))).toEqual([['a0', 'a1']]);
    expect(sharersOf('钱江，晚潮')).toEqual([]);
  });

  it('leaves out what more than eight headlines hold', () => {
    const nine = Array.from({ length: 9 }, (_, number) => `召开会议${number}`);
    expect(rarePhrases(titled(nine.slice(1))).sharersOf('召开会议')[0]).toHaveLength(8);
    expect(rarePhrases(titled(nine)).sharersOf('召开会议')).toEqual([]);
  });

  it('finds what a search through all headlines finds', () => {
    const title = fc.string({ unit: fc.constantFrom('工', '会', '大', '。', 'a', '𠮷'), maxLength: 9 });
    fc.assert(
      fc.property(fc.array(title, { maxLength: 12 }), title, (titles, asked) => {
        const articles = titled(titles);
        const phrases = new Set(phrasesOf(asked));
        const expected = [...phrases]
          .map((phrase) => articles.filter((article) => article.title.includes(phrase)))
          .filter(({ length }) => length <= 8);
        expect(rarePhrases(articles).holdersOf(asked, 0)).toEqual(expected);
        const others = [...articles];
        expectFewQuestions(others);
        const { holdersOf } = rarePhrases(others);
        // The first few are looked for otherwise than those that follow.
        for (let time = 0; time < 18; time++) expect(holdersOf(asked, 0)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});

function phrasesOf(headline: string): string[] {
  return [...headline.matchAll(/(?=([\u4e00-\u9fff]{4}))/g)].map(([, phrase = '']) => phrase);
}

describe('related articles', () => {
  it('are those that share a rare phrase of the headline, though no name, after those that share names', () => {
    const article = sampleArticle({
      id: 'a',
      title: '钱江晚潮开放日举行',
      day: '2019-01-01',
      people: [{ name: '王芳' }],
    });
    const others = [
      sampleArticle({ id: 'phrase', title: '又是钱江晚潮开放日', day: '2018-01-01' }),
      sampleArticle({ id: 'name', title: '通知', day: '2017-01-01', people: [{ name: '王芳' }] }),
      sampleArticle({ id: 'none', title: '开放的日子', day: '2019-01-01' }),
    ];
    const archive = createArchive(sampleContent([article, ...others]));
    expect(relatedArticles(archive, article, 9).map(({ id }) => id)).toEqual(['name', 'phrase']);
  });
});
