import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarDay, ClockTime } from './calendar-day.ts';
import { instantOf, writeInstant } from './instant.ts';

const at = (day: string, time: string, zone: string) =>
  instantOf(day as CalendarDay, time as ClockTime, zone);

describe('instantOf', () => {
  it.each([
    ['2019-11-25', '09:30', 'Asia/Shanghai', '2019-11-25T09:30:00+08:00'],
    ['1988-07-01', '09:30', 'Asia/Shanghai', '1988-07-01T09:30:00+09:00'],
    ['2026-03-08', '01:59', 'America/New_York', '2026-03-08T01:59:00-05:00'],
    ['2026-03-08', '02:30', 'America/New_York', '2026-03-08T02:30:00-05:00'],
    ['2026-03-08', '03:00', 'America/New_York', '2026-03-08T03:00:00-04:00'],
    ['2026-11-01', '01:30', 'America/New_York', '2026-11-01T01:30:00-04:00'],
    ['2026-11-01', '02:00', 'America/New_York', '2026-11-01T02:00:00-05:00'],
    ['2026-11-22', '00:00', 'Pacific/Kiritimati', '2026-11-22T00:00:00+14:00'],
  ])('gives %s %s in %s its offset then', (day, time, zone, instant) => {
    expect(at(day, time, zone)).toBe(instant);
  });

  it('gives back what a zone’s clock showed, whichever day of it is asked for first', () => {
    const zone = fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Pacific/Apia', 'Australia/Lord_Howe');
    const minutes = fc.integer({ min: Date.UTC(1950, 0) / 6e4, max: Date.UTC(2037, 0) / 6e4 });
    fc.assert(
      fc.property(zone, minutes, (timeZone, minute) => {
        const written = writeInstant(new Date(minute * 6e4), timeZone);
        const found = at(written.slice(0, 10), written.slice(11, 16), timeZone);
        // An hour that is repeated has the offset of its first time.
        const repeated = Date.parse(written) - Date.parse(found);
        expect([0, 30 * 6e4, 60 * 6e4]).toContain(repeated);
        if (repeated === 0) expect(found).toBe(written);
      }),
      { numRuns: 500 },
    );
  });
});
