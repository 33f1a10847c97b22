import type { Severity } from '../problem.ts';

/** Lists are names, of which the texts show all: `listNames`. */
export type ProblemValue = string | number | readonly string[];

export type ProblemValues = Readonly<Record<string, ProblemValue>>;

/** For problems that need no values: their place says it all. */
export type NoValues = Readonly<Record<string, never>>;

export interface ProblemText {
  /** What was found: one sentence. */
  readonly message: string;
  /** What to do: one or two sentences. */
  readonly hint: string;
}

/** One kind of problem: how grave it is, and its texts for given values. Texts hold the values as they are. */
export interface ProblemKind<Values extends ProblemValues> {
  /** `off`: reported only where site.yaml asks for it. */
  readonly severity: Severity | 'off';
  readonly zh: (values: Values) => ProblemText;
  readonly en: (values: Values) => ProblemText;
}

/** Names the values that the texts of one kind of problem speak of. */
export function problemKind<Values extends ProblemValues>(
  severity: Severity | 'off',
  zh: (values: Values) => ProblemText,
  en: (values: Values) => ProblemText,
): ProblemKind<Values> {
  return { severity, zh, en };
}
