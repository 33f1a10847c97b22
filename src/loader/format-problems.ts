import { describeProblem, makeVisible } from '../archive/problem-catalogue.ts';
import { compareProblems, countSeverities, type Problem } from '../archive/problem.ts';

export interface FormatOptions {
  /** Written before each path, so that a terminal can open it: `content/`. */
  readonly pathPrefix?: string;
  /** Whether to use ANSI colours. */
  readonly colour?: boolean;
  /** Of warnings of one kind, so many are listed; of the others a line before the count tells the number. */
  readonly mostOfAKind?: number;
}

/**
 * The problems as text for a terminal or a log: sorted, each as `path:line:column  message  (code)` with its hint
 * indented below, and the count as the last line. An empty string when there are none.
 *
 * @example
 * articles/a.md:3:7  "2019-02-30" in `date` does not exist.  (date-impossible)
 *     The calendar has no such day, or the day no such time; check it against the source.
 * 1 error
 */
export function formatProblems(
  problems: readonly Problem[],
  language: 'zh' | 'en',
  options: FormatOptions = {},
): string {
  if (problems.length === 0) return '';
  const paint = options.colour === true ? ansi : plain;
  const { listed, others } = firstOfEachKind(problems.toSorted(compareProblems), options.mostOfAKind);
  const entries = listed.map((problem) => {
    const { message, hint } = describeProblem(problem, language);
    const path = makeVisible(`${options.pathPrefix ?? ''}${problem.file}`);
    const place = paint(`${path}:${problem.line}:${problem.column}`, bold);
    const code = paint(`(${problem.code})`, problem.severity === 'error' ? red : yellow);
    return `${place}  ${message}  ${code}\n    ${hint}\n`;
  });
  const further = [...others].map(([code, count]) =>
    language === 'zh'
      ? `还有 ${count} 处 (${code})，用 --all 列出\n`
      : `${count} more (${code}); list them with --all\n`,
  );
  return `${entries.join('')}${further.join('')}${countProblems(problems, language)}\n`;
}

/** Errors are listed all; of warnings the first of each kind, the others are counted by their code. */
function firstOfEachKind(
  problems: readonly Problem[],
  most = Infinity,
): { readonly listed: readonly Problem[]; readonly others: ReadonlyMap<string, number> } {
  const seen = new Map<string, number>();
  const listed = problems.filter(({ code, severity }) => {
    const count = (seen.get(code) ?? 0) + (severity === 'warning' ? 1 : 0);
    seen.set(code, count);
    return severity === 'error' || count <= most;
  });
  const others = [...seen].filter(([, count]) => count > most);
  return { listed, others: new Map(others.map(([code, count]) => [code, count - most])) };
}

/** `3 errors, 1 warning`, `3 个错误，1 个警告`; kinds of which there are none are left out. */
export function countProblems(problems: readonly Problem[], language: 'zh' | 'en'): string {
  const { errors, warnings } = countSeverities(problems);
  const parts: string[] = [];
  if (errors > 0) parts.push(language === 'zh' ? `${errors} 个错误` : `${errors} ${plural('error', errors)}`);
  if (warnings > 0) {
    parts.push(language === 'zh' ? `${warnings} 个警告` : `${warnings} ${plural('warning', warnings)}`);
  }
  return parts.join(language === 'zh' ? '，' : ', ');
}

function plural(word: string, count: number): string {
  return count === 1 ? word : `${word}s`;
}

const bold = 1;
const red = 31;
const yellow = 33;

function ansi(text: string, style: number): string {
  return `\u001B[${style}m${text}\u001B[0m`;
}

function plain(text: string): string {
  return text;
}
