import { countSeverities, type Problem } from '../archive/problem.ts';
import type { CheckedContent } from '../publish/check-content.ts';
import type { MendResult } from '../publish/mend-content.ts';
import { exitCode, type ExitCode } from './exit-code.ts';
import type { Language } from './language.ts';
import { reportProblems, type FailureSummary, type ReportedProblem } from './report.ts';

/**
 * What `baoku check --format json` writes: one object on one line. Later versions may add fields; a change of what a
 * field means raises `version`.
 */
export type ContentCheckSummary =
  | {
      readonly version: 1;
      readonly exitCode: ExitCode;
      readonly status: 'checked';
      /** Number of published articles. */
      readonly articles: number;
      readonly errors: number;
      readonly warnings: number;
      readonly problems: readonly ReportedProblem[];
      /** With `--fix`: what was mended, or with `--dry-run` would be; `written` is false then. */
      readonly mended?: readonly {
        readonly file: string;
        readonly diff: string;
        readonly written: boolean;
      }[];
    }
  | FailureSummary;

/** The summary of a check that ran to its end. */
export function summarizeContentCheck(
  { archive, problems }: CheckedContent,
  mends: MendResult | undefined,
  language: Language,
): ContentCheckSummary {
  return {
    version: 1,
    status: 'checked',
    exitCode: exitCodeOf(problems),
    articles: archive.articles.length,
    ...countSeverities(problems),
    problems: reportProblems(problems, language),
    ...(mends !== undefined && {
      mended: mends.mended.map(({ file, diff }) => ({ file, diff, written: !mends.dryRun })),
    }),
  };
}

/** 1 when there are errors. */
export function exitCodeOf(problems: readonly Problem[]): ExitCode {
  return countSeverities(problems).errors > 0 ? exitCode.contentProblems : exitCode.done;
}
