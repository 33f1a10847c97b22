import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weekdayOf } from './calendar-day.ts';
import { weeksOfMonth } from './month-weeks.ts';

const months = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`);

describe('weeksOfMonth', () => {
  it('begins weeks on Monday and leaves the days of other months out', () => {
    expect(weeksOfMonth('2019-11').map(({ before, days, after }) => [before, days[0], after])).toEqual([
      [4, '2019-11-01', 0],
      [0, '2019-11-04', 0],
      [0, '2019-11-11', 0],
      [0, '2019-11-18', 0],
      [0, '2019-11-25', 1],
    ]);
    // A February of four whole weeks.
    expect(weeksOfMonth('2021-02')).toHaveLength(4);
  });

  it('has every day of the month once, each in its place in a week of seven', () => {
    fc.assert(
      fc.property(months, (month) => {
        const weeks = weeksOfMonth(month);
        const days = weeks.flatMap((week) => week.days);
        const dates = days.map((day) => Number(day.slice(8)));
        expect(dates).toEqual(dates.map((_, index) => index + 1));
        expect(new Set(days.map((day) => day.slice(0, 7)))).toEqual(new Set([month]));
        for (const { before, days: ofWeek, after } of weeks) {
          expect(before + ofWeek.length + after).toBe(7);
          expect(ofWeek.map(weekdayOf)).toEqual(ofWeek.map((_, index) => before + index));
        }
      }),
    );
  });
});
