import { excerpt } from '../markdown/excerpt.ts';
import type { ProblemReport } from './problem-report.ts';
import type { Fields } from './read-fields.ts';

/** The longest summary, in characters. */
export const summaryLimit = 120;

/** The editor's summary, cut with a warning where it is too long, or the beginning of the body. */
export function summaryOf(
  written: string | undefined,
  body: string,
  fields: Fields,
  report: ProblemReport,
): string {
  if (written === undefined) return excerpt(body, summaryLimit);
  const characters = [...written];
  if (characters.length <= summaryLimit) return written;
  const offset = fields.places.get('summary')?.offset ?? 0;
  report.add('summary-too-long', offset, { length: characters.length, limit: summaryLimit });
  return `${characters.slice(0, summaryLimit - 1).join('')}…`;
}
