import { describe, expect, it } from 'vitest';
import { gapsOf } from './gaps.ts';

describe('gapsOf', () => {
  it('finds the years and the months within the range that have no article, and joins neighbours', () => {
    const { years, months } = gapsOf(['2004-11', '2001-03', '2001-05', '2001-09', '2009-02', '2006-01']);
    expect(years).toEqual([
      ['2002', '2003'],
      ['2005', '2005'],
      ['2007', '2008'],
    ]);
    expect(Object.fromEntries(months)).toEqual({
      2001: [
        ['2001-04', '2001-04'],
        ['2001-06', '2001-08'],
        ['2001-10', '2001-12'],
      ],
      2004: [
        ['2004-01', '2004-10'],
        ['2004-12', '2004-12'],
      ],
      2006: [['2006-02', '2006-12']],
      2009: [['2009-01', '2009-01']],
    });
  });

  it('finds none before the first and behind the last month, nor where nothing is missing', () => {
    expect(gapsOf([])).toEqual({ years: [], months: new Map() });
    expect(gapsOf(['2019-11'])).toEqual({ years: [], months: new Map() });
    expect(gapsOf(['2019-12', '2020-01', '2019-11'])).toEqual({ years: [], months: new Map() });
  });
});
