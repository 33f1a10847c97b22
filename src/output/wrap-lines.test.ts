import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutLine, lineWidth, wrapLines } from './wrap-lines.ts';

describe('wrapLines', () => {
  it('parts a headline between clauses where that is possible, else between words', () => {
    expect(wrapLines('于继承中前行 在创新中开拓', 10, 3)?.lines).toEqual(['于继承中前行', '在创新中开拓']);
    expect(wrapLines('市总工会十六届五次全委会召开', 10, 3)?.lines).toEqual([
      '市总工会十六届',
      '五次全委会召开',
    ]);
    expect(wrapLines('Congress of Trade Unions', 9, 3)?.lines).toEqual(['Congress of', 'Trade Unions']);
  });

  it('begins no line with a closing mark, and ends none with an opening one', () => {
    const lines = wrapLines('关于开展“中国梦·劳动美”主题宣传教育活动（征求意见稿）的通知', 8, 6)?.lines ?? [];
    expect(lines.join('')).toBe('关于开展“中国梦·劳动美”主题宣传教育活动（征求意见稿）的通知');
    expect(lines.filter((line) => /^[”）、，。]|[“（]$/.test(line))).toEqual([]);
  });

  it('says when a text needs more lines', () => {
    expect(wrapLines('于继承中前行', 3, 1)).toBeUndefined();
  });

  it('loses nothing, and fills no line beyond its room', () => {
    const texts = fc.string({
      unit: fc.constantFrom(...'工会，。“”（） Ab1—…'),
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(texts, fc.integer({ min: 4, max: 12 }), (text, room) => {
        const lines = wrapLines(text, room, 20)?.lines;
        if (lines === undefined) return;
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(lineWidth(line)).toBeLessThanOrEqual(room);
      }),
    );
  });
});

describe('cutLine', () => {
  it('ends with an ellipsis what is too long, and splits no character that readers see as one', () => {
    expect(cutLine('杭州日报', 4)).toBe('杭州日报');
    expect(cutLine('杭州日报社', 4)).toBe('杭州日…');
    expect(cutLine('👩‍👩‍👧杭州日报', 3)).toBe('…');
  });
});
