import type { Problem } from './problem.ts';
import { bodyProblems } from './problems/body-problems.ts';
import { checkProblems } from './problems/check-problems.ts';
import { fieldProblems } from './problems/field-problems.ts';
import { fileProblems } from './problems/file-problems.ts';
import { frontMatterProblems } from './problems/front-matter-problems.ts';
import type { ProblemKind, ProblemText, ProblemValue, ProblemValues } from './problems/problem-kind.ts';
import { redirectProblems } from './problems/redirect-problems.ts';
import { recordProblems } from './problems/record-problems.ts';
import { siteProblems } from './problems/site-problems.ts';
import { themeProblems } from './problems/theme-problems.ts';
import { topicProblems } from './problems/topic-problems.ts';

/** Every kind of problem by its permanent code: its severity, and its texts in Chinese and in English. */
export const problemCatalogue = {
  ...fileProblems,
  ...frontMatterProblems,
  ...fieldProblems,
  ...bodyProblems,
  ...siteProblems,
  ...redirectProblems,
  ...recordProblems,
  ...topicProblems,
  ...themeProblems,
  ...checkProblems,
};

export type ProblemCode = keyof typeof problemCatalogue;

/** What the texts of the problem `Code` speak of. */
export type ValuesOf<Code extends ProblemCode> = Parameters<(typeof problemCatalogue)[Code]['zh']>[0];

/** A place in a content file: path within the content folder; line and column from 1, in UTF-16 units. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The problem `code` at `place`, with the severity of the catalogue; one that is off there is a warning where it is asked for. */
export function newProblem<Code extends ProblemCode>(
  code: Code,
  place: Place,
  values: ValuesOf<Code>,
): Problem {
  const { file, line, column } = place;
  const { severity } = problemCatalogue[code];
  return { code, severity: severity === 'off' ? 'warning' : severity, file, line, column, values };
}

/**
 * The texts of a problem: what was found, and what to do.
 * Values come from files, so each, and each name of a list, is shortened to 80 characters, and its invisible characters are written as `\u{202E}`.
 */
export function describeProblem(problem: Problem, language: 'zh' | 'en'): ProblemText {
  // newProblem has tied the code to its values; the union of all kinds cannot express it any more.
  const kind = problemCatalogue[problem.code] as unknown as ProblemKind<ProblemValues>;
  const values = Object.entries(problem.values).map(([name, value]) => [name, presentable(value)] as const);
  return kind[language](Object.fromEntries(values));
}

/** `text` with its control, direction and format characters made visible, so that it is safe to print. */
export function makeVisible(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}}`,
  );
}

function presentable(value: ProblemValue): ProblemValue {
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? presentableText(value) : value.map(presentableText);
}

function presentableText(value: string): string {
  const characters = [...value];
  return makeVisible(characters.length > 80 ? `${characters.slice(0, 79).join('')}…` : value);
}
