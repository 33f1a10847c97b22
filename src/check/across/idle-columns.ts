import type { CalendarDay } from '../../archive/calendar-day.ts';
import { newProblem } from '../../archive/problem-catalogue.ts';
import type { Problem } from '../../archive/problem.ts';
import type { CheckSubject } from '../check-subject.ts';

/**
 * Columns without articles, and columns that stopped while the archive went on. An archive that is complete and gets no
 * more articles has no stale columns, so the newest article is the measure and not today. Articles that have to be mended
 * first count as far as they can be read; while one cannot, whether its column is idle is not known.
 */
export function findIdleColumns(subject: CheckSubject): readonly Problem[] {
  if (subject.faulty.hasUnknown) return [];
  const newest = new Map<string, CalendarDay>();
  let newestOfAll: CalendarDay | undefined;
  for (const { status, day, column } of [...subject.articles, ...subject.faulty.articles]) {
    if (status !== 'published' || day > subject.today) continue;
    if (newestOfAll === undefined || day > newestOfAll) newestOfAll = day;
    if (column !== undefined && day > (newest.get(column) ?? '')) newest.set(column, day);
  }
  if (newestOfAll === undefined) return [];
  return subject.site.columns.flatMap(({ id, name }) => {
    const place = subject.columnPlaces[id] ?? { file: 'site.yaml', line: 1, column: 1 };
    const day = newest.get(id);
    if (day === undefined) return [newProblem('column-empty', place, { name })];
    const months = monthsBetween(day, newestOfAll);
    return months < subject.staleMonths ? [] : [newProblem('column-stale', place, { name, day, months })];
  });
}

/** Whole months from the older day to the newer one. */
function monthsBetween(older: CalendarDay, newer: CalendarDay): number {
  const [monthOfOlder, monthOfNewer] = [older, newer].map(
    (day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)),
  ) as [number, number];
  return monthOfNewer - monthOfOlder - (newer.slice(8) < older.slice(8) ? 1 : 0);
}
