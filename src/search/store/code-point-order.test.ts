import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareByCodePoint } from './code-point-order.ts';

describe('compareByCodePoint', () => {
  it('sorts as UTF-8 does', () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom('a', '一', '﨑', '𠀀', '\u{10FFFF}', '\uE000'),
        fc.string({ unit: 'binary', maxLength: 1 }),
      ),
    });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(Math.sign(compareByCodePoint(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
    );
  });
});
