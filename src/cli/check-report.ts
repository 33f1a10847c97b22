import type { PublishedSearchResult } from '../publish/check-published-search.ts';
import type { SearchCheck } from '../search/check/check-search.ts';
import { exitCode, type ExitCode } from './exit-code.ts';
import type { Language } from './language.ts';
import { reportProblems, type FailureSummary, type ProblemsSummary } from './report.ts';

/**
 * What `baoku check-search --json` writes: one object on one line. Later versions may add fields; a change of what a
 * field means raises `version`.
 */
export type CheckSummary =
  | ({
      readonly version: 1;
      readonly exitCode: ExitCode;
      readonly status: 'exact' | 'not-exact';
      readonly articles: number;
    } & Omit<SearchCheck, 'exact'>)
  | ProblemsSummary
  | FailureSummary;

/** The summary of a check that ran to its end. */
export function summarizeCheck(result: PublishedSearchResult, language: Language): CheckSummary {
  if (result.status === 'problems') {
    const problems = reportProblems(result.problems, language);
    return { version: 1, status: 'problems', exitCode: exitCode.contentProblems, problems };
  }
  const { articles, check } = result;
  const { exact, ...found } = check;
  const [status, code] = exact
    ? (['exact', exitCode.done] as const)
    : (['not-exact', exitCode.searchNotExact] as const);
  return { version: 1, status, exitCode: code, articles, ...found };
}
