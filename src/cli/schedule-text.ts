import { writeClock, writeInstant } from '../archive/instant.ts';
import type { Schedule } from '../publish/dated-content.ts';
import type { CommandCall } from './command.ts';
import { writeCount } from './write-count.ts';

/** So many articles are named with their times in the one line. */
const named = 3;

/**
 * What a build left out and until when, in one line; before it, where options asked for another moment or for drafts, one
 * that says so. Each line ends with a line feed; an empty text when everything was published.
 */
export function describeSchedule(schedule: Schedule, { values, texts }: CommandCall): string {
  const { drafts, expired, scheduled, timeZone, now } = schedule;
  const text = texts.schedule;
  const clock = (instant: Date): string => writeClock(instant, timeZone);
  const rest = scheduled.slice(named);
  const last = rest.at(-1);
  const parts = [
    ...(drafts.withheld > 0 ? [text.drafts(writeCount(drafts.withheld), drafts.withheld)] : []),
    ...(scheduled.length > 0
      ? [
          text.scheduled(
            writeCount(scheduled.length),
            [
              ...scheduled.slice(0, named).map(({ file, until }) => text.until(file, clock(until))),
              ...(last ? [text.more(writeCount(rest.length), clock(last.until))] : []),
            ],
            scheduled.length,
          ),
        ]
      : []),
    ...(expired > 0 ? [text.expired(writeCount(expired))] : []),
  ];
  const preview = [
    ...(values.now === undefined ? [] : [text.asOf(clock(now))]),
    ...(values.drafts === true ? [text.withDrafts(writeCount(drafts.shown), drafts.shown)] : []),
  ];
  const lines = [
    ...(preview.length > 0 ? [text.preview(preview)] : []),
    ...(parts.length > 0 ? [text.withheld(parts)] : []),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** What a build left out, for programs. Instants carry the offset of the site's zone: `2026-12-01T08:00:00+08:00`. */
export interface ReportedSchedule {
  /** As of when the site is made. */
  readonly now: string;
  readonly withheld: {
    readonly drafts: number;
    readonly expired: number;
    readonly scheduled: readonly { readonly file: string; readonly until: string }[];
  };
  /** When a build would change something though nobody edited anything; `null` when there is no such moment. */
  readonly next: string | null;
}

/** The schedule as programs get it. */
export function reportSchedule({
  timeZone,
  now,
  drafts,
  expired,
  scheduled,
  next,
}: Schedule): ReportedSchedule {
  const write = (instant: Date): string => writeInstant(instant, timeZone);
  return {
    now: write(now),
    withheld: {
      drafts: drafts.withheld,
      expired,
      scheduled: scheduled.map(({ file, until }) => ({ file, until: write(until) })),
    },
    next: next[0] === undefined ? null : write(next[0].at),
  };
}
