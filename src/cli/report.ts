import { describeProblem } from '../archive/problem-catalogue.ts';
import type { Problem } from '../archive/problem.ts';
import type { CachePart, PictureNote } from '../publish/build-options.ts';
import type { BuildResult } from '../publish/build-site.ts';
import type { BuildPlan, PlannedChange } from '../publish/plan-build.ts';
import { isOperatorError, type OperatorError, type OperatorErrorCode } from '../publish/operator-error.ts';
import type { ToldNotes } from './build-notes.ts';
import { exitCode, type ExitCode } from './exit-code.ts';
import type { Language } from './language.ts';
import { reportSchedule, type ReportedSchedule } from './schedule-text.ts';
import type { Advice, Texts } from './texts/texts.ts';

/**
 * What `baoku build --json` writes: one object on one line. Later versions may add fields; a change of what a field
 * means raises `version`.
 */
export type BuildSummary = {
  readonly version: 1;
  readonly exitCode: ExitCode;
  /** In the order in which a person is shown them: by file, line, column. */
  readonly problems: readonly ReportedProblem[];
  /** Of builds: the parts of the cache that were damaged or another version's, and are made anew. */
  readonly rebuilt?: readonly CachePart[];
  /** Of builds: what could not be made of pictures on this machine. */
  readonly pictures?: readonly PictureNote[];
} & (
  | {
      readonly status: 'built';
      readonly articles: number;
      readonly pages: number;
      readonly files: { readonly written: number; readonly unchanged: number; readonly removed: number };
      /** Whether search finds what the pages show; only while `--watch` makes it after them, it may not. */
      readonly searchCurrent: boolean;
      readonly schedule: ReportedSchedule;
      readonly seconds: number;
    }
  /** What `--dry-run` found: `changes` by path, `unchanged` files besides. */
  | {
      readonly status: 'planned';
      readonly changes: readonly PlannedChange[];
      readonly unchanged: number;
      readonly schedule: ReportedSchedule;
      readonly seconds: number;
    }
  | { readonly status: 'problems' }
  /** `code` is one of `OperatorErrorCode`. */
  | ({ readonly status: 'operator-error'; readonly code: OperatorErrorCode } & Advice)
  /** A bug of Baoku; `stack` is for its maintainers. */
  | { readonly status: 'bug'; readonly message: string; readonly stack: string }
);

/** What is written when something other than the content stopped a command. */
export type FailureSummary = Extract<BuildSummary, { status: 'operator-error' | 'bug' }>;

/** What is written when a command ended at errors in the content. */
export type ProblemsSummary = Extract<BuildSummary, { status: 'problems' }>;

/** A problem of the content, with its texts in the language asked for. */
export interface ReportedProblem extends Omit<Problem, 'values'>, Advice {}

/**
 * The summary of a build that ran to its end.
 *
 * @param told what it told besides
 */
export function summarizeBuild(
  result: BuildResult | BuildPlan,
  told: ToldNotes,
  language: Language,
): BuildSummary {
  const problems = reportProblems(result.problems, language);
  if (result.status === 'problems')
    return { version: 1, status: 'problems', exitCode: exitCode.contentProblems, problems, ...told };
  if (result.status === 'planned') {
    const { changes, unchanged, seconds } = result;
    const plan = { changes, unchanged, schedule: reportSchedule(result.schedule), seconds };
    return { version: 1, status: 'planned', exitCode: exitCode.done, ...plan, problems, ...told };
  }
  const { articles, pages, files, searchCurrent, seconds } = result;
  const schedule = reportSchedule(result.schedule);
  const counts = { articles, pages, files, searchCurrent, schedule, seconds };
  return { version: 1, status: 'built', exitCode: exitCode.done, ...counts, problems, ...told };
}

/** Problems with their texts in the reader's language. */
export function reportProblems(problems: readonly Problem[], language: Language): ReportedProblem[] {
  return problems.map(({ code, severity, file, line, column, values }) => ({
    code,
    severity,
    file,
    line,
    column,
    ...describeProblem({ code, severity, file, line, column, values }, language),
  }));
}

/** The summary of a command that something other than the content stopped. */
export function summarizeFailure(error: unknown, texts: Texts): FailureSummary {
  if (isOperatorError(error)) {
    return {
      version: 1,
      status: 'operator-error',
      exitCode: exitCode.wrongUsage,
      code: error.code,
      ...describeOperatorError(error, texts),
      problems: [],
    };
  }
  const { message, stack } = describeBug(error);
  return { version: 1, status: 'bug', exitCode: exitCode.bug, message, stack, problems: [] };
}

/** What happened and what to do, in the reader's language. */
export function describeOperatorError<Code extends OperatorErrorCode>(
  error: OperatorError<Code>,
  texts: Texts,
): Advice {
  return texts.operatorErrors[error.code](error.values);
}

/** What is written for people when something other than the content stopped a command. Ends with a line feed. */
export function describeFailure(error: unknown, texts: Texts): string {
  if (!isOperatorError(error)) return `${texts.bug}\n\n${describeBug(error).stack}\n`;
  const { message, hint } = describeOperatorError(error, texts);
  return `${message}\n  ${hint}\n`;
}

/** Message and stack of whatever was thrown, with the errors that caused it. */
export function describeBug(error: unknown): { readonly message: string; readonly stack: string } {
  if (!(error instanceof Error)) return { message: String(error), stack: String(error) };
  const stack = error.stack ?? String(error);
  return {
    message: error.message,
    stack: error.cause === undefined ? stack : `${stack}\n[cause] ${describeBug(error.cause).stack}`,
  };
}
