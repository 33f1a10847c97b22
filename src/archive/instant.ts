import type { CalendarDay, ClockTime } from './calendar-day.ts';

/**
 * A day, or a day with a time, as machines want it (ISO 8601): the day itself, or with the offset that its zone had then,
 * `2019-11-25T09:30:00+08:00`. A time that a clock change skips or repeats gets the offset in force before the change.
 *
 * @param timeZone an IANA name
 */
export function instantOf(day: CalendarDay, time: ClockTime | undefined, timeZone: string): string {
  return time === undefined ? day : `${day}T${time}:00${offsetAt(day, time, timeZone)}`;
}

/** The start of the day, or the day's time, as a `Date`, for formats that know instants only (RSS). */
export function dateOfInstant(day: CalendarDay, time: ClockTime | undefined, timeZone: string): Date {
  const clock = time ?? ('00:00' as ClockTime);
  return new Date(`${day}T${clock}:00${offsetAt(day, clock, timeZone)}`);
}

/** The end of the day, which is the start of the next one. */
export function endOfDay(day: CalendarDay, timeZone: string): Date {
  // ISO 8601 writes it as a time of the day that ends; a ClockTime cannot be that late.
  return dateOfInstant(day, '24:00' as ClockTime, timeZone);
}

/** What calendar and clock of a zone show at an instant: `2026-12-01 08:00`. Seconds are cut off. */
export function writeClock(instant: Date, timeZone: string): string {
  // The Swedish locale writes ISO 8601, with a space for the T.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(
    instant,
  );
}

/** An instant with the offset that a zone has then (ISO 8601): `2026-12-01T08:00:00+08:00`. Seconds are cut off. */
export function writeInstant(instant: Date, timeZone: string): string {
  return `${writeClock(instant, timeZone).replace(' ', 'T')}:00${offsetOf(instant, timeZone)}`;
}

/** The zone's offset from UTC, `+08:00`. */
function offsetAt(day: CalendarDay, time: ClockTime, timeZone: string): string {
  const settled = settledOffset(day, timeZone);
  if (settled !== undefined) return settled;
  // The first guess reads the clock as UTC; a day before it, every change of clocks at that hour is still to come.
  const guess = new Date(`${day}T${time}:00Z`);
  const before = offsetOf(new Date(guess.getTime() - 864e5), timeZone);
  const there = offsetOf(new Date(guess.getTime() - minutesOf(before) * 6e4), timeZone);
  return minutesOf(there) === minutesOf(before) || !agrees(guess, there, timeZone) ? before : there;
}

const settledOffsets = new Map<string, string | undefined>();

/** The offset of a day that no clock change is near; most days of an archive are asked for again and again. */
function settledOffset(day: CalendarDay, timeZone: string): string | undefined {
  const key = `${timeZone} ${day}`;
  const known = settledOffsets.get(key);
  if (known !== undefined || settledOffsets.has(key)) return known;
  const start = Date.parse(`${day}T00:00Z`);
  // Two days on either side reach past every offset; a change and its return within so few days are not on record.
  const [before, after] = [-2, 3].map((days) => offsetOf(new Date(start + days * 864e5), timeZone));
  const settled = before === after ? before : undefined;
  settledOffsets.set(key, settled);
  return settled;
}

function agrees(guess: Date, offset: string, timeZone: string): boolean {
  return offsetOf(new Date(guess.getTime() - minutesOf(offset) * 6e4), timeZone) === offset;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function offsetOf(instant: Date, timeZone: string): string {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
    formats.set(timeZone, format);
  }
  const name = format.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  // Before standard time zones a place had its own offset with seconds (+08:05:43); ISO 8601 has minutes only.
  return /^GMT([+-]\d\d:\d\d)/.exec(name)?.[1] ?? '+00:00';
}

function minutesOf(offset: string): number {
  const sign = offset.startsWith('-') ? -1 : 1;
  return sign * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6)));
}
