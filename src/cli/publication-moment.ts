import type { Moment } from '../archive/calendar-day.ts';
import { dateOfInstant } from '../archive/instant.ts';
import { parseMoment } from '../loader/moment.ts';
import type { ScheduleOptions } from '../publish/dated-content.ts';
import type { CommandCall } from './command.ts';

/**
 * What `--now` says: a day, or a day and time, by the clock of the site's zone (`2026-12-01T08:00`), or an instant with its
 * offset, as `baoku next` prints it (`2026-12-01T08:00:00+08:00`). `undefined` when it is neither.
 */
export function parseNow(text: string): Moment | Date | undefined {
  const withOffset = /^(.+)(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/.exec(text);
  const moment = parseMoment(withOffset?.[1] ?? text);
  if (typeof moment === 'string') return undefined;
  if (withOffset === null) return moment;
  return moment.time === undefined ? undefined : new Date(text.replace(' ', 'T'));
}

/** As of when, and whether with drafts, the options want a site. */
export function scheduleOptions({ values, surroundings }: CommandCall): ScheduleOptions {
  const wanted = values.now === undefined ? undefined : parseNow(values.now);
  return {
    drafts: values.drafts === true,
    clock(timeZone) {
      if (wanted === undefined) return surroundings.now();
      return wanted instanceof Date ? wanted : dateOfInstant(wanted.day, wanted.time, timeZone);
    },
  };
}
