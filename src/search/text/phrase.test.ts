import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverOf } from './cover.ts';
import { fieldsOf, foldFields, HEADLINE_BLOCK, layOutFields, type SearchFields } from './fields.ts';
import { foldWithSource } from './fold.ts';
import { mixedText } from '../fixtures/mixed-text.ts';
import { findPhrase, type Postings } from './phrase.ts';

/** Where the tokens of the articles stand, kept in a plain map. */
function indexOf(articles: readonly SearchFields[]): ReadonlyMap<string, Postings> {
  const index = new Map<string, Map<number, number[]>>();
  for (const [number, fields] of articles.entries()) {
    for (const { text, position } of layOutFields(fields).tokens) {
      const postings = index.get(text) ?? new Map<number, number[]>();
      index.set(text, postings);
      postings.set(number, [...(postings.get(number) ?? []), position]);
    }
  }
  return index;
}

function search(articles: readonly SearchFields[], query: string): Postings {
  const index = indexOf(articles);
  const cover = coverOf(foldWithSource(query).characters);
  return findPhrase(
    cover,
    cover.map(({ text }) => index.get(text) ?? new Map<number, number[]>()),
  );
}

const someFields: fc.Arbitrary<SearchFields> = fc.record({
  headline: fc.array(mixedText, { minLength: 1, maxLength: 3 }),
  rest: fc.array(mixedText, { minLength: 1, maxLength: 4 }),
});

describe('cover and phrase', () => {
  it('find exactly the articles of which a field holds the query, after fold', () => {
    const queried = fc
      .tuple(
        fc.array(someFields, { minLength: 1, maxLength: 4 }),
        mixedText,
        fc.nat(),
        fc.integer({ min: 2, max: 9 }),
      )
      .map(([articles, random, at, length]) => {
        const texts = articles
          .flatMap(({ headline, rest }) => [...headline, ...rest])
          .filter((text) => text !== '');
        const text = [...(texts[at % Math.max(1, texts.length)] ?? '')];
        const start = text.length === 0 ? 0 : at % text.length;
        const queries = [
          random,
          text.slice(start, start + length).join(''),
          texts.join('').slice(at % 9, length),
        ];
        return { articles, queries };
      });
    fc.assert(
      fc.property(queried, ({ articles, queries }) => {
        for (const query of queries) {
          const folded = foldWithSource(query).characters;
          if (folded.length < 2) continue;
          const truth = articles.flatMap((fields, number) =>
            foldFields(fields).some((field) => field.includes(folded.join(''))) ? [number] : [],
          );
          expect([...search(articles, query).keys()].sort()).toEqual(truth);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('find nothing that runs from one field into the next', () => {
    const articles = [{ headline: ['郑荣胜赴余杭'], rest: ['调研工会工作', '工匠'] }];
    expect(search(articles, '余杭调研').size).toBe(0);
    expect(search(articles, '余杭·调研').size).toBe(0);
    expect(search(articles, '工作工匠').size).toBe(0);
    expect(search(articles, '调研工会工作').size).toBe(1);
  });

  it('say whether the query stands in the headline', () => {
    const articles = [
      { headline: ['余杭'], rest: ['工会'] },
      { headline: ['长'.repeat(80) + '工会'], rest: ['余杭'] },
    ];
    const [short, long] = articles.map((fields) => layOutFields(fields).headlineBlocks * HEADLINE_BLOCK);
    expect([short, long]).toEqual([64, 128]);
    expect(search(articles, '工会').get(0)?.[0]).toBeGreaterThanOrEqual(64);
    expect(search(articles, '工会').get(1)?.[0]).toBeLessThan(128);
  });

  it('need as few tokens as hold every character', () => {
    expect(coverOf([...'工会工作']).map(({ text }) => text)).toEqual(['工会', '工作']);
    expect(coverOf([...'郑荣胜']).map(({ text }) => text)).toEqual(['郑荣', '荣胜']);
    expect(coverOf([...'a·b']).map(({ text }) => text)).toEqual(['aꓸb']);
    expect(coverOf([...'工会·工作']).map(({ text }) => text)).toEqual(['工会', '会ꓸ工', '工作']);
  });
});

describe('fieldsOf', () => {
  it('takes in every field that a reader may search', () => {
    const article = {
      title: '标题',
      kicker: '引题',
      subtitle: '副题',
      people: [{ name: '人物', post: '职务' }],
      organizations: ['机构'],
      tags: ['标签'],
      reporters: ['记者'],
      source: '来源',
      cover: { caption: '图说' },
    } as unknown as Parameters<typeof fieldsOf>[0];
    expect(fieldsOf(article, '正文')).toEqual({
      headline: ['标题', '引题', '副题'],
      rest: ['正文', '图说', '人物', '机构', '标签', '记者', '来源'],
    });
  });
});
