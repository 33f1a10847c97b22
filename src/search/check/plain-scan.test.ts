import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openPlainScan } from './plain-scan.ts';

const few = fc.string({ unit: fc.constantFrom('工', '会', '人', '𠮷', 'a'), maxLength: 6 });

it('a plain scan finds what reading every text finds', () => {
  fc.assert(
    fc.property(fc.array(few, { maxLength: 80 }), few, (texts, sought) => {
      const read = texts.flatMap((text, place) => (text.includes(sought) ? [place] : []));
      expect(openPlainScan(texts)(sought)).toEqual(read);
    }),
  );
});
