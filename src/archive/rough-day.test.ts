import { describe, expect, it } from 'vitest';
import { isEarlier, parseRoughDay, type RoughDay } from './rough-day.ts';

describe('parseRoughDay', () => {
  it.each(['2019', '2019-11', '2019-11-25', '2020-02-29'])('takes %s', (text) => {
    expect(parseRoughDay(text)).toBe(text);
  });

  it.each(['', '19', '0000', '2019-', '2019-13', '2019-1', '2019-02-29', '2019-11-25 10:00', '2019/11'])(
    'refuses %j',
    (text) => {
      expect(parseRoughDay(text)).toBeUndefined();
    },
  );
});

describe('isEarlier', () => {
  it('is true only where both are known well enough', () => {
    const earlier = (a: string, b: string) => isEarlier(a as RoughDay, b as RoughDay);
    expect([earlier('2018', '2019-11'), earlier('2019-10', '2019-11-01')]).toEqual([true, true]);
    expect([earlier('2019', '2019-11'), earlier('2019-11-25', '2019'), earlier('2020', '2019')]).toEqual([
      false,
      false,
      false,
    ]);
  });
});
