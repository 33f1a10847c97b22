import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWithSource } from './fold.ts';
import { mixedText } from '../fixtures/mixed-text.ts';

describe('fold', () => {
  it.each([
    ['第１，２３４號　ＡＢＣ', '第1234号abc'],
    ['鄭榮勝', '郑荣胜'],
    ['Café №5', 'cafe·no5'],
    ['增长 3.14%，达 1,234,567 元', '增长3ꓹ14·达1234567元'],
    ['1,23 和 1234,567', '1·23和1234·567'],
    ['2019.11.25', '2019ꓹ11ꓹ25'],
    ['1...2', '1·2'],
    ['11 月 25 日', '11月25日'],
    ['工会 工作', '工会·工作'],
    ['new  york', 'new·york'],
    ['“于继承中前行　在创新中开拓”', '于继承中前行·在创新中开拓'],
    ['𠮷野家😀Ⅻ', '𠮷野家·xii'],
    ['ΣΊΣΥΦΟΣ Σίσυφος', 'σισυφοσ·σισυφοσ'],
    ['零\u200B宽\uFE0F', '零宽'],
    ['……', ''],
    ['', ''],
  ])('makes %j into %j', (source, folded) => {
    expect(fold(source)).toBe(folded);
  });

  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(fc.oneof(mixedText, fc.string({ unit: 'binary' })), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('leaves every letter and digit of Unicode alone once it is folded', () => {
    const unstable: string[] = [];
    for (let code = 0; code <= 0x2ffff; code += 1) {
      const character = String.fromCodePoint(code);
      if (fold(fold(character)) !== fold(character)) unstable.push(character);
    }
    expect(unstable).toEqual([]);
  });

  it('gives the same to a text in composed and decomposed form', () => {
    fc.assert(
      fc.property(mixedText, (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
    );
  });
});

describe('foldWithSource', () => {
  it('says for each character which part of the source it was made from', () => {
    const source = '共 1,234 ㎡。好';
    const folded = foldWithSource(source);
    const parts = folded.characters.map((character, index) => [
      character,
      source.slice(folded.starts[index], folded.ends[index]),
    ]);
    expect(parts).toEqual([
      ['共', '共'],
      ['1', '1'],
      ['2', '2'],
      ['3', '3'],
      ['4', '4'],
      ['·', ' '],
      ['m', '㎡'],
      ['2', '㎡'],
      ['·', '。'],
      ['好', '好'],
    ]);
  });

  it('names parts that ascend and that fold to what was made of them', () => {
    fc.assert(
      fc.property(mixedText, fc.nat(), fc.nat(), (source, first, second) => {
        const { characters, starts, ends } = foldWithSource(source);
        if (characters.length === 0) return;
        const from = first % characters.length;
        const to = from + (second % (characters.length - from));
        for (let at = 1; at < starts.length; at += 1) {
          expect(starts[at]).toBeGreaterThanOrEqual(starts[at - 1] as number);
        }
        const part = source.slice(starts[from], ends[to]);
        const wanted = characters
          .slice(from, to + 1)
          .join('')
          .replace(/^·|·$/g, '');
        // A comma, a point or a space at the edge of a part may count otherwise than in the middle of the text.
        if (!/[\s,.，．ꓹ]/u.test(part)) expect(fold(part)).toContain(wanted);
      }),
    );
  });
});
