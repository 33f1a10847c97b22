import type { ProblemCode } from './problem-catalogue.ts';
import { problemCatalogue } from './problem-catalogue.ts';
import type { Problem, Severity } from './problem.ts';

/** What an archive wants of its checks, as `site.yaml` says. */
export interface CheckSettings {
  /** What differs from the catalogue. */
  readonly severities: Readonly<Partial<Record<ProblemCode, Severity | 'off'>>>;
  /** A column is stale when its newest article is this many months older than the newest of all. */
  readonly staleMonths: number;
}

/** The settings of an archive that says nothing. */
export const defaultCheckSettings: CheckSettings = { severities: {}, staleMonths: 12 };

/** The problems with the severities that the archive wants; those that are off are left out. */
export function withSeverities(
  problems: readonly Problem[],
  { severities }: CheckSettings,
): readonly Problem[] {
  return problems.flatMap((problem) => {
    const severity = severities[problem.code] ?? problemCatalogue[problem.code].severity;
    if (severity === 'off') return [];
    return severity === problem.severity ? problem : { ...problem, severity };
  });
}
