import { compareText } from './order.ts';
import type { ProblemCode } from './problem-catalogue.ts';

export type Severity = 'error' | 'warning';

/** Something in the content that an editor should mend. A value, never thrown. */
export interface Problem {
  /** Permanent. */
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** Path within the content folder, `/` as separator. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in characters (UTF-16 units). */
  readonly column: number;
  /** What the text of the problem speaks of: see the catalogue. */
  readonly values: Readonly<Record<string, string | number | readonly string[]>>;
}

/** How many errors and how many warnings there are. */
export function countSeverities(problems: readonly Problem[]): {
  readonly errors: number;
  readonly warnings: number;
} {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: problems.length - errors };
}

/** Orders problems by file, line, column and code, so that every run lists them alike. */
export function compareProblems(a: Problem, b: Problem): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.code, b.code);
}
