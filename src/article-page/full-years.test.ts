import { describe, expect, it } from 'vitest';
import { fullYears } from './full-years.ts';

describe('fullYears', () => {
  it('counts a year when its day has come', () => {
    expect(fullYears('2019-11-25', '2026-11-24')).toBe(6);
    expect(fullYears('2019-11-25', '2026-11-25')).toBe(7);
    expect(fullYears('2020-02-29', '2022-02-28')).toBe(1);
    expect(fullYears('2020-02-29', '2022-03-01')).toBe(2);
  });
});
