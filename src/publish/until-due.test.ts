import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sampleSchedule } from '../../tests/samples/schedule.ts';
import { untilDue } from './until-due.ts';

const now = new Date('2026-11-22T00:00:00Z');
const at = (seconds: number) =>
  sampleSchedule({
    next: [{ at: new Date(now.getTime() + seconds * 1000), change: 'appears', file: 'a.md' }],
  });
let told: number;
const tell = () => (told += 1);

beforeEach(() => {
  vi.useFakeTimers({ now });
  told = 0;
});
afterEach(() => vi.useRealTimers());

it('tells once, when the moment comes', () => {
  untilDue(at(100), undefined, tell);
  vi.advanceTimersByTime(99_999);
  expect(told).toBe(0);
  vi.advanceTimersByTime(1);
  expect(told).toBe(1);
  vi.advanceTimersByTime(1e9);
  expect(told).toBe(1);
});

it('waits for moments that are further away than a timer of Node can wait', () => {
  untilDue(at(40 * 86_400), undefined, tell);
  vi.advanceTimersByTime(39 * 864e5);
  expect(told).toBe(0);
  vi.advanceTimersByTime(864e5);
  expect(told).toBe(1);
});

it('notices a clock that was set forward', () => {
  untilDue(at(86_400), undefined, tell);
  vi.setSystemTime(now.getTime() + 864e5);
  vi.advanceTimersByTime(30_000);
  expect(told).toBe(1);
});

it('waits no longer when it is ended, when nothing will come, or when time stands still', () => {
  untilDue(at(1), undefined, tell)();
  untilDue(sampleSchedule(), undefined, tell);
  untilDue(at(1), () => now, tell);
  vi.advanceTimersByTime(1e7);
  expect(told).toBe(0);
});
