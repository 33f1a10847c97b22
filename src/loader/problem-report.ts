import { newProblem, type Place, type ProblemCode, type ValuesOf } from '../archive/problem-catalogue.ts';
import type { Problem } from '../archive/problem.ts';

/** Collects the problems of one file, each at an offset in the file's text. */
export interface ProblemReport {
  readonly file: string;
  /** The text that offsets count in. */
  readonly text: string;
  readonly problems: Problem[];
  /** @param offset in UTF-16 units, a byte order mark not counted */
  add<Code extends ProblemCode>(code: Code, offset: number, values: ValuesOf<Code>): void;
  /** The place of an offset in the file. */
  placeOf(offset: number): Place;
}

/** An empty report on the file whose text, without its byte order mark, is `text`. */
export function startReport(file: string, text: string): ProblemReport {
  const problems: Problem[] = [];
  const placeOf = (offset: number): Place => placeAt(file, text, offset);
  return {
    file,
    text,
    problems,
    placeOf,
    add: (code, offset, values) => problems.push(newProblem(code, placeOf(offset), values)),
  };
}

/** Line and column, from 1, of an offset in a text with `\n`, `\r\n` or `\r` at the ends of its lines. */
export function placeAt(file: string, text: string, offset: number): Place {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
