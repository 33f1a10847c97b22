import { describe, expect, it } from 'vitest';
import { writeSerial } from './xlsx-dates.ts';

describe('days of workbooks', () => {
  it.each([
    [43_794, '2019-11-25'],
    // 09:30, as a fraction that was rounded.
    [43_794.395833333, '2019-11-25 09:30'],
    [43_794.999988, '2019-11-25 23:59'],
    [43_794.9997, '2019-11-25 23:59'],
    [43_794.0003, '2019-11-25'],
    [61, '1900-03-01'],
    [59, '1900-02-28'],
    [1, '1900-01-01'],
  ])('reads %d as %s', (serial, day) => {
    expect(writeSerial(serial, false)).toBe(day);
  });

  it('counts from 1904 where the workbook does', () => {
    expect(writeSerial(0, true)).toBe('1904-01-01');
    expect(writeSerial(43_794 - 1462, true)).toBe('2019-11-25');
  });

  it.each([0, 0.4, -5, 60, 9_999_999])('takes %d for no day', (serial) => {
    expect(writeSerial(serial, false)).toBe(String(serial));
  });

  it('takes what lies before 1904 for no day where the workbook counts from there', () => {
    expect(writeSerial(-1, true)).toBe('-1');
  });
});
