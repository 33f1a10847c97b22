import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, findHiddenCharacter, hiddenCharacter } from './decode-text.ts';

describe('findHiddenCharacter', () => {
  it('misses none of those that content must not hold', () => {
    const missed: string[] = [];
    for (let code = 0; code <= 0x10ffff; code++) {
      const character = String.fromCodePoint(code);
      const found = findHiddenCharacter(`报${character}库`) !== undefined;
      if (found !== hiddenCharacter.test(character)) missed.push(code.toString(16));
    }
    expect(missed).toEqual([]);
  });
});

describe('decodeText', () => {
  const decode = (...bytes: readonly number[]): ReturnType<typeof decodeText> =>
    decodeText('a.md', Buffer.from(bytes));

  it('removes the byte order mark at the beginning, and only there', () => {
    expect(decodeText('a.md', Buffer.from('\uFEFFa'))).toEqual({ text: 'a', problems: [] });
    expect(decodeText('a.md', Buffer.from('\uFEFFa\n\uFEFF')).problems).toMatchObject([
      { code: 'control-character', line: 2, column: 1, values: { character: 'U+FEFF' } },
    ]);
  });

  it('finds the first byte that is not UTF-8, a genuine U+FFFD before it or not', () => {
    expect(decode(0x61, 0x0a, 0x62, 0xff).problems).toMatchObject([
      { line: 2, column: 2, values: { offset: 3 } },
    ]);
    const genuine = Buffer.concat([Buffer.from('甲\uFFFD\n\uFFFD乙丙'), Buffer.from([0xe4, 0xb8])]);
    expect(decodeText('a.md', genuine).problems).toMatchObject([
      { code: 'invalid-utf-8', line: 2, column: 4, values: { offset: 16 } },
    ]);
  });

  it('tells GBK from other bytes, rare characters too', () => {
    expect(decode(0xb1, 0xea, 0xcc, 0xe2).problems).toMatchObject([{ code: 'gbk-encoding' }]);
    // 𠮷 in GB18030.
    expect(decode(0x95, 0x32, 0xb7, 0x30, 0xb1, 0xea).problems).toMatchObject([{ code: 'gbk-encoding' }]);
    expect(decode(0xff, 0xfe, 0x41, 0x00).problems).toMatchObject([{ code: 'invalid-utf-8' }]);
  });

  it.each([
    '\0',
    '\b',
    '\v',
    '\f',
    '\x1B',
    '\x7F',
    '\x85',
    '\x9F',
    '\uFFFE',
    '\uFDD0',
    '\u{1FFFF}',
    '\u{10FFFE}',
  ])('reports the control character %j', (character) => {
    expect(findHiddenCharacter(`甲${character}乙`)?.code).toBe('control-character');
  });

  it.each([
    '\u200E',
    '\u200F',
    '\u202A',
    '\u202B',
    '\u202C',
    '\u202D',
    '\u202E',
    '\u2066',
    '\u2067',
    '\u2068',
    '\u2069',
  ])('reports the direction character %j', (character) => {
    expect(findHiddenCharacter(`甲${character}乙`)?.code).toBe('bidi-character');
  });

  it('lets tabs, line breaks, ideographic spaces and joiners of emoji stand', () => {
    expect(findHiddenCharacter('\t\r\n\u3000👨‍👩‍👧\u200B\uFFFD𠮷')).toBeUndefined();
  });

  it('lists at most ten hidden characters of a file', () => {
    expect(decodeText('a.md', Buffer.from('\0'.repeat(1000))).problems).toHaveLength(10);
  });

  it('takes any bytes, and gives back valid UTF-8 as it is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const { text, problems } = decodeText('a.md', Buffer.from(bytes));
        expect(text === undefined).toBe(problems.some(({ code }) => /utf-8|gbk/.test(code)));
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const expected = text.startsWith('\uFEFF') ? text.slice(1) : text;
        expect(decodeText('a.md', Buffer.from(text)).text).toBe(expected);
      }),
    );
  });
});
