import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayAt,
  daysBetween,
  daysOfMonth,
  parseCalendarDay,
  parseClockTime,
  writeDay,
  yearOf,
  monthOf,
  dateOf,
  weekdayOf,
} from './calendar-day.ts';
import { dateOfInstant, instantOf } from './instant.ts';
import type { CalendarDay, ClockTime } from './calendar-day.ts';

const day = (text: string) => text as CalendarDay;
const time = (text: string) => text as ClockTime;

describe('parseCalendarDay', () => {
  it('takes real days and nothing else', () => {
    expect(parseCalendarDay('2019-11-25')).toBe('2019-11-25');
    expect(parseCalendarDay('2020-02-29')).toBe('2020-02-29');
    for (const wrong of [
      '2019-02-30',
      '2019-13-01',
      '2019-00-28',
      '2019-01-00',
      '0000-01-01',
      '2019-1-1',
      '2019/11/25',
      '20191125',
      '2019-11-25 ',
      '',
    ]) {
      expect(parseCalendarDay(wrong)).toBeUndefined();
    }
  });

  it('writes the very day that was read, in every time zone and in the years of changed clocks', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (date) => {
          const text = date.toISOString().slice(0, 10);
          const [year, month, dateInMonth] = text.split('-').map(Number);
          expect(parseCalendarDay(text)).toBe(text);
          expect(writeDay(day(text), 'zh-CN')).toBe(`${year}年${month}月${dateInMonth}日`);
        },
      ),
    );
  });
});

describe('parseClockTime', () => {
  it('takes the minutes of a day', () => {
    expect(parseClockTime('09:30')).toBe('09:30');
    expect(parseClockTime('24:00')).toBeUndefined();
    expect(parseClockTime('9:30')).toBeUndefined();
  });
});

describe('parts and forms of a day', () => {
  it('gives year, month and date', () => {
    expect([yearOf(day('2019-11-25')), monthOf(day('2019-11-25')), dateOf(day('2019-11-25'))]).toEqual([
      '2019',
      '2019-11',
      '25',
    ]);
  });

  it('writes the day in Chinese and English', () => {
    expect(writeDay(day('2019-11-05'), 'zh-CN')).toBe('2019年11月5日');
    expect(writeDay(day('2019-11-05'), 'zh-TW')).toBe('2019年11月5日');
    expect(writeDay(day('1923-04-05'), 'en')).toBe('5 April 1923');
    expect(writeDay(day('1923-04-05'), 'en-US')).toBe('April 5, 1923');
    expect(writeDay(day('1923-04-05'), 'fr')).toBe('5 April 1923');
  });

  it('counts the days between two days, leap days among them', () => {
    expect(daysBetween(day('2000-02-28'), day('2000-03-01'))).toBe(2);
    expect(daysBetween(day('1900-03-01'), day('1900-02-28'))).toBe(-1);
    const anyDay = fc
      .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((date) => day(date.toISOString().slice(0, 10)));
    fc.assert(
      fc.property(anyDay, anyDay, (older, newer) => {
        expect(daysBetween(older, newer)).toBe((Date.parse(newer) - Date.parse(older)) / 86_400_000);
      }),
    );
  });

  it('tells the day of an instant by the zone of the site, not of the machine', () => {
    const instant = new Date('2026-11-21T16:30:00Z');
    expect(dayAt(instant, 'Asia/Shanghai')).toBe('2026-11-22');
    expect(dayAt(instant, 'America/New_York')).toBe('2026-11-21');
  });
});

describe('instantOf', () => {
  it('leaves a plain day plain', () => {
    expect(instantOf(day('2019-11-25'), undefined, 'Asia/Shanghai')).toBe('2019-11-25');
  });

  it('adds the offset that was in force in the zone then', () => {
    expect(instantOf(day('2019-11-25'), time('09:30'), 'Asia/Shanghai')).toBe('2019-11-25T09:30:00+08:00');
    expect(instantOf(day('1988-07-01'), time('09:30'), 'Asia/Shanghai')).toBe('1988-07-01T09:30:00+09:00');
    expect(instantOf(day('2024-07-01'), time('09:30'), 'America/New_York')).toBe('2024-07-01T09:30:00-04:00');
    expect(instantOf(day('2024-01-01'), time('00:00'), 'UTC')).toBe('2024-01-01T00:00:00+00:00');
  });

  it('takes the offset before the change for a time that the clocks skip or repeat', () => {
    expect(instantOf(day('2024-03-10'), time('02:30'), 'America/New_York')).toBe('2024-03-10T02:30:00-05:00');
    expect(instantOf(day('2024-11-03'), time('01:30'), 'America/New_York')).toBe('2024-11-03T01:30:00-04:00');
    expect(instantOf(day('2024-11-03'), time('03:00'), 'America/New_York')).toBe('2024-11-03T03:00:00-05:00');
  });

  it('gives the start of a day without time to formats that need an instant', () => {
    expect(dateOfInstant(day('2019-11-25'), undefined, 'Asia/Shanghai').toISOString()).toBe(
      '2019-11-24T16:00:00.000Z',
    );
  });
});

describe('weekdayOf and daysOfMonth', () => {
  it('count from Monday, before 1970 too', () => {
    expect(
      ['2019-11-25', '2019-12-01', '1970-01-01', '1949-10-01'].map((each) => weekdayOf(day(each))),
    ).toEqual([0, 6, 3, 5]);
  });

  it('know the leap years', () => {
    const lastOf = (month: string) => daysOfMonth(month).at(-1);
    expect(['2019-02', '2020-02', '2000-02', '1900-02'].map(lastOf)).toEqual([
      ...['2019-02-28', '2020-02-29', '2000-02-29', '1900-02-28'],
    ]);
  });

  it('agree with the calendar of the machine', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          const text = date.toISOString().slice(0, 10);
          expect((weekdayOf(day(text)) + 1) % 7).toBe(new Date(text).getUTCDay());
          const days = daysOfMonth(text.slice(0, 7));
          expect(days).toContain(text);
          expect(days.every((each) => parseCalendarDay(each) === each)).toBe(true);
          const afterLast = new Date(new Date(days.at(-1) ?? '').getTime() + 86_400_000);
          expect(afterLast.getUTCDate()).toBe(1);
        },
      ),
    );
  });
});
