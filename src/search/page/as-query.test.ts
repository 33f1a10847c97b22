import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../text/fold.ts';
import { parseQuery } from '../text/query.ts';
import { asQuery } from './as-query.ts';

describe('a text made a query', () => {
  it('stays as it is when it is one word', () => {
    expect(asQuery('郑荣胜')).toBe('郑荣胜');
  });

  it('is quoted when it has spaces or reads as an operator', () => {
    expect(asQuery('于继承中前行 在创新中开拓')).toBe('"于继承中前行 在创新中开拓"');
    expect(asQuery('-18℃坚守')).toBe('"-18℃坚守"');
    expect(asQuery('年份:2019')).toBe('"年份:2019"');
    expect(asQuery('弘扬“工匠精神”')).toBe('"弘扬、工匠精神、"');
  });

  it('asks for exactly one word, which folds as the text does', () => {
    const characters = fc.string({ unit: fc.constantFrom(...'工会匠精神Ab 12:-“”"：，人物'), maxLength: 20 });
    fc.assert(
      fc.property(characters, (text) => {
        fc.pre(fold(text) !== '');
        const { words, excluded, facets } = parseQuery(asQuery(text));
        expect(excluded.length + facets.length).toBe(0);
        expect(words.map((word) => word.characters.join(''))).toEqual([fold(text)]);
      }),
    );
  });
});
