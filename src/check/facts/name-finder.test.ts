import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameFinder } from './name-finder.ts';

const find = (names: readonly string[], text: string) =>
  nameFinder(names)(text).map(({ name, start }) => `${start} ${name}`);

describe('nameFinder', () => {
  it('finds each name wherever it stands', () => {
    expect(find(['郑荣胜', '沈慧'], '郑荣胜、沈慧来到余杭。郑荣胜说')).toEqual([
      '0 郑荣胜',
      '4 沈慧',
      '11 郑荣胜',
    ]);
  });

  it('finds the longer of two names, and no name within another', () => {
    const names = ['总工会', '余杭区总工会', '杭区', '余杭区总工会文化中心'];
    expect(find(names, '余杭区总工会和市总工会')).toEqual(['0 余杭区总工会', '8 总工会']);
    expect(find(names, '余杭区总工会文化中心')).toEqual(['0 余杭区总工会文化中心']);
  });

  it('takes no part of a word of letters or digits for a name', () => {
    expect(find(['GDP', '926'], 'GDPR和GDP；1926、926工匠日')).toEqual(['5 GDP', '14 926']);
  });

  it('finds what comparing every name at every place finds', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), maxLength: 30 });
    const names = fc.array(
      fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 1, maxLength: 5 }),
      {
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(names, text, (given, where) => {
        const all = [...new Set(given)].flatMap((name) =>
          [...where].flatMap((_, start) => (where.startsWith(name, start) ? [{ name, start }] : [])),
        );
        const outer = all.filter(
          (one) =>
            !all.some(
              (other) =>
                other.name.length > one.name.length &&
                other.start <= one.start &&
                other.start + other.name.length >= one.start + one.name.length,
            ),
        );
        expect(nameFinder(given)(where)).toEqual(outer.sort((a, b) => a.start - b.start));
      }),
    );
  });
});
