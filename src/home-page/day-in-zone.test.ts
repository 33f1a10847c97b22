import { describe, expect, it } from 'vitest';
import { dayInZone } from './day-in-zone.ts';

describe('dayInZone', () => {
  it("is the archive's day, wherever the reader is", () => {
    const now = new Date('2026-11-24T16:30:00Z');
    expect(dayInZone(now, 'Asia/Shanghai')).toBe('2026-11-25');
    expect(dayInZone(now, 'America/New_York')).toBe('2026-11-24');
  });
});
