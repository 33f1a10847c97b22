import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWholeNumber } from './whole-number.ts';

describe('parseWholeNumber', () => {
  it('reads digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (number) => {
        expect(parseWholeNumber(String(number))).toBe(number);
      }),
    );
  });

  it.each([
    ['2,635', '2635'],
    ['2，635', '2635'],
    ['1 234 567', '1234567'],
    ['２６３５', '2635'],
    ['2635次', '2635'],
    ['约2,635人次', '2635'],
    ['2635 views', '2635'],
    ['+2635', '2635'],
    ['2635+', '2635'],
    ['2635.0', '2635'],
    ['1.2万', '12000'],
    ['1.2w', '12000'],
    ['0.5万', '5000'],
    ['3k', '3000'],
    ['1.5e3', '1500'],
    ['1.05亿', '105000000'],
  ])('knows what %s means', (text, suggestion) => {
    expect(parseWholeNumber(text)).toEqual({ fault: 'form', suggestion });
  });

  it.each([
    ['-3', 'negative'],
    ['－3', 'negative'],
    ['1.5', 'fraction'],
    ['1.500', 'fraction'],
    ['1.23456万', 'fraction'],
    ['1e99', 'too-large'],
    ['9'.repeat(16), 'too-large'],
    ['99999999亿', 'too-large'],
    ['abc', 'no-number'],
    ['两千', 'no-number'],
    ['2,63', 'no-number'],
    ['2635/3000', 'no-number'],
    ['0x1F', 'no-number'],
    ['', 'no-number'],
  ])('makes no guess at %s', (text, fault) => {
    expect(parseWholeNumber(text)).toEqual({ fault, suggestion: '' });
  });

  it('suggests only what it reads itself', () => {
    const text = fc.string({ unit: fc.constantFrom(...'0123456789.,eE+-万k次约 '), maxLength: 12 });
    fc.assert(
      fc.property(text, (written) => {
        const found = parseWholeNumber(written);
        if (typeof found === 'number' || found.suggestion === '') return;
        expect(parseWholeNumber(found.suggestion)).toBe(Number(found.suggestion));
      }),
      { numRuns: 1000 },
    );
  });
});
