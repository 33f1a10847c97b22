import type { Schedule } from '../../src/publish/dated-content.ts';

/** A schedule for tests, by default of a site that leaves nothing out. */
export function sampleSchedule(changes: Partial<Schedule> = {}): Schedule {
  return {
    timeZone: 'Asia/Shanghai',
    now: new Date('2026-11-22T00:00:00Z'),
    drafts: { withheld: 0, shown: 0 },
    expired: 0,
    scheduled: [],
    next: [],
    ...changes,
  };
}
