import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { speechPieces } from './speech-pieces.ts';

describe('speechPieces', () => {
  it('are sentences, with the marks that end them', () => {
    expect(speechPieces('“走好路！”他说。增长3.5%；再见……')).toEqual([
      '“走好路！”',
      '他说。',
      '增长3.5%；',
      '再见……',
    ]);
    expect(speechPieces('He came. At 3.5 km he (Mr Li) left! ')).toEqual([
      'He came.',
      'At 3.5 km he (Mr Li) left!',
    ]);
  });

  it('divide long sentences at their commas', () => {
    const clause = `${'字'.repeat(35)}，`;
    expect(speechPieces(clause.repeat(3))).toEqual([clause, clause, clause]);
    const short = '一二三，';
    expect(speechPieces(`${short.repeat(20)}完。`).map((piece) => piece.length)).toEqual([60, 22]);
  });

  it('leave out what cannot be said', () => {
    expect(speechPieces(' —— ！ * ')).toEqual([]);
  });

  it('lose no letter and no number', () => {
    const said = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
    const texts = fc.string({ unit: fc.constantFrom(...'报库1.5，。！？；…“”） a.,'), maxLength: 200 });
    fc.assert(fc.property(texts, (text) => said(speechPieces(text).join('')) === said(text)));
  });
});
