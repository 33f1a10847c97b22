import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarDay } from '../../archive/calendar-day.ts';
import { chosenDays, daysBack } from './days.ts';
import { matchesPinyin } from './match-pinyin.ts';
import { relevance } from './rank.ts';

const recency = fc.double({ min: 0, max: 1, noNaN: true });
const frequency = fc.integer({ min: 1, max: 10_000 });

describe('relevance', () => {
  it('puts a headline above any number of occurrences elsewhere', () => {
    fc.assert(
      fc.property(frequency, frequency, recency, recency, (few, many, old, young) => {
        const inHeadline = relevance([{ frequency: few, inHeadline: true }], old);
        expect(inHeadline).toBeGreaterThan(relevance([{ frequency: many, inHeadline: false }], young));
      }),
    );
  });

  it('prefers the recent on equal ground', () => {
    const word = { frequency: 3, inHeadline: false };
    expect(relevance([word], 0.6)).toBeGreaterThan(relevance([word], 0.5));
    expect(relevance([], 1)).toBeGreaterThan(relevance([], 0));
  });
});

describe('chosenDays', () => {
  it('takes what all choices have in common', () => {
    expect(chosenDays({}, undefined)).toBeUndefined();
    expect(chosenDays({ year: '2019' }, undefined)).toEqual({ from: '2019-01-01', to: '2019-12-31' });
    expect(chosenDays({ from: '2019-05-01' }, '2019')).toEqual({ from: '2019-05-01', to: '2019-12-31' });
    expect(chosenDays({ from: '2019-05-01', to: '2018-05-01' }, undefined)).toEqual({
      from: '2018-05-01',
      to: '2019-05-01',
    });
    expect(chosenDays({ to: '2018-05-01' }, undefined)).toEqual({ from: '0000-01-01', to: '2018-05-01' });
  });
});

describe('daysBack', () => {
  it('counts back over months, leap days and changes of clocks', () => {
    expect(daysBack('2020-03-29' as CalendarDay, [0, 0, 1, 28, 1, 365])).toEqual([
      '2020-03-29',
      '2020-03-29',
      '2020-03-28',
      '2020-02-29',
      '2020-02-28',
      '2019-02-28',
    ]);
  });
});

describe('matchesPinyin', () => {
  const name = ['zheng', 'rong', 'sheng'];
  it.each(['z', 'zh', 'zheng', 'zhengr', 'zrs', 'zhrsh', 'zhengrs', 'zrongs', 'zhengrongsheng'])(
    'takes %s',
    (typed) => {
      expect(matchesPinyin(typed, name, false)).toBe(true);
    },
  );
  it.each(['x', 'zs', 'zhenro', 'rs', 'zrsx', 'zhengrongshengx'])('does not take %s', (typed) => {
    expect(matchesPinyin(typed, name, false)).toBe(false);
  });
  it('begins at any syllable where that is wished', () => {
    expect(matchesPinyin('rs', name, true)).toBe(true);
  });
});
