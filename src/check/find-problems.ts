import type { Problem } from '../archive/problem.ts';
import { findDeadLinks } from './across/dead-links.ts';
import { findFutureDates, findLateEvents } from './across/days.ts';
import { findDuplicateHeadlines } from './across/duplicate-headlines.ts';
import { findIdleColumns } from './across/idle-columns.ts';
import { findLeftOut } from './across/left-out.ts';
import { findFieldsToReview, findMissingFields } from './across/missing-fields.ts';
import { findAmbiguousNames, findNamesNotListed, findUnusedRecords } from './across/record-names.ts';
import { findTextProblems } from './across/text-problems.ts';
import { findUnusedFiles } from './across/unused-files.ts';
import type { CheckSubject } from './check-subject.ts';

/** Every check beyond what the loader reports. Each is pure; their order does not matter. */
const checks: readonly ((subject: CheckSubject) => readonly Problem[])[] = [
  findAmbiguousNames,
  findDeadLinks,
  findDuplicateHeadlines,
  findFieldsToReview,
  findFutureDates,
  findIdleColumns,
  findLateEvents,
  findLeftOut,
  findMissingFields,
  findNamesNotListed,
  findTextProblems,
  findUnusedFiles,
  findUnusedRecords,
];

/** What all checks find, at the severities of the catalogue, those that are off there included. In no order. */
export function findProblems(subject: CheckSubject): readonly Problem[] {
  return checks.flatMap((check) => check(subject));
}
