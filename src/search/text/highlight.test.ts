import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { highlight } from './highlight.ts';
import { mixedText } from '../fixtures/mixed-text.ts';
import { bestPassage } from './passage.ts';
import { parseQuery } from './query.ts';

function marked(source: string, query: string): string[] {
  return highlight(source, parseQuery(query).words).map(({ start, end }) => source.slice(start, end));
}

describe('highlight', () => {
  it('marks the source as it is written, whatever form the query has', () => {
    expect(marked('鄭榮勝赴余杭', '郑荣胜')).toEqual(['鄭榮勝']);
    expect(marked('共1,234人', '1234')).toEqual(['1,234']);
    expect(marked('于继承中前行　在创新中开拓', '“前行 在创新”')).toEqual(['前行　在创新']);
    expect(marked('ＡＢＣ Café', 'cafe abc')).toEqual(['ＡＢＣ', 'Café']);
    expect(marked('𠮷野家在𠮷野', '𠮷野')).toEqual(['𠮷野', '𠮷野']);
  });

  it('joins hits that overlap', () => {
    expect(marked('工会工作会议', '工会工 工作 会')).toEqual(['工会工作会']);
    expect(marked('无', '工会')).toEqual([]);
  });

  it('marks something exactly when the folded text holds the word', () => {
    fc.assert(
      fc.property(mixedText, mixedText, (source, query) => {
        const { words } = parseQuery(query);
        const holds = words.some(({ characters }) => fold(source).includes(characters.join('')));
        expect(highlight(source, words).length > 0).toBe(holds);
      }),
    );
  });
});

describe('bestPassage', () => {
  const source = `${'前文很长。'.repeat(30)}郑荣胜先到工会。${'中间很长。'.repeat(30)}郑荣胜再到余杭工会调研。${'后文'.repeat(60)}`;

  it('prefers the place where most words of the query meet, from the beginning of the sentence', () => {
    const passage = bestPassage(source, parseQuery('余杭 郑荣胜').words, 40);
    expect(passage.text).toMatch(/^郑荣胜再到余杭工会调研。/);
    expect(passage.ranges).toEqual([
      { start: 0, end: 3 },
      { start: 5, end: 7 },
    ]);
    expect([passage.cutBefore, passage.cutAfter]).toEqual([true, true]);
  });

  it('gives the beginning when nothing is found', () => {
    const passage = bestPassage('短文。', parseQuery('余杭').words);
    expect(passage).toEqual({ text: '短文。', cutBefore: false, cutAfter: false, ranges: [] });
  });

  it('never cuts a character in two and shows a hit that exists', () => {
    fc.assert(
      fc.property(
        fc.array(mixedText, { maxLength: 12 }),
        mixedText,
        fc.integer({ min: 12, max: 60 }),
        (texts, query, length) => {
          const text = texts.join('');
          const { words } = parseQuery(query);
          const passage = bestPassage(text, words, length);
          expect(text.includes(passage.text)).toBe(true);
          expect(passage.text).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
          expect(passage.cutBefore || passage.cutAfter).toBe(passage.text !== text);
        },
      ),
    );
  });
});
