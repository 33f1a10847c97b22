import { expect, it } from 'vitest';
import { parseNow } from './publication-moment.ts';

it('reads a day, or a day and time, by the clock of the site', () => {
  expect(parseNow('2026-12-01')).toEqual({ day: '2026-12-01' });
  expect(parseNow('2026-12-01T08:00')).toEqual({ day: '2026-12-01', time: '08:00' });
  expect(parseNow('2026-12-01 08:00')).toEqual({ day: '2026-12-01', time: '08:00' });
});

it('reads an instant as baoku next prints it', () => {
  expect(parseNow('2026-12-01T08:00:00+08:00')).toEqual(new Date('2026-12-01T00:00:00Z'));
  expect(parseNow('2026-12-01 08:00-05:00')).toEqual(new Date('2026-12-01T13:00:00Z'));
  expect(parseNow('2026-12-01T00:00Z')).toEqual(new Date('2026-12-01T00:00:00Z'));
});

it.each([
  '',
  'now',
  '2026-02-30',
  '2026-12-01T24:00',
  '2026-12-01T08',
  '2026-12-01+08:00',
  '2026-12-01T08:00+24:00',
])('refuses %j', (text) => {
  expect(parseNow(text)).toBeUndefined();
});
