import type { Problem } from '../../archive/problem.ts';
import { applyEdits, type TextEdit } from './text-edit.ts';

/** Of colons that YAML does not take for such, only the first is told: so often the front matter is read again. */
const rounds = 30;

/**
 * Mends what the front matter's own problems say for certain how to write: misspelt keys, colons, forms of dates. A round
 * of changes after which the reader finds a fault that was not there is taken back, and so is a key's other name under
 * which its value is wrong: what was meant is not certain.
 *
 * @param text the whole file without byte order mark
 * @param problemsOf what the loader finds in a text
 */
export function mendFrontMatter(text: string, problemsOf: (text: string) => readonly Problem[]): string {
  const left = new Set<number>();
  for (;;) {
    const { mended, renamed, problems } = mendExcept(left, text, problemsOf);
    const wrong = problems.map(({ line }) => line).filter((line) => renamed.has(line));
    if (wrong.length === 0) return mended;
    for (const line of wrong) left.add(line);
  }
}

/**
 * @param left lines whose keys stay as they are
 * @returns with the lines whose keys were renamed, and what the loader finds in the mended text; its lines are the text's
 */
function mendExcept(
  left: ReadonlySet<number>,
  text: string,
  problemsOf: (text: string) => readonly Problem[],
): { mended: string; renamed: ReadonlySet<number>; problems: readonly Problem[] } {
  const renamed = new Set<number>();
  let mended = text;
  let problems = problemsOf(text);
  for (let round = 0; round < rounds; round++) {
    const mendable = problems.filter(({ code, line }) => code !== 'unknown-key' || !left.has(line));
    const edits = mendable.flatMap((problem) => editOf(mended, problem) ?? []);
    if (edits.length === 0) break;
    const next = applyEdits(mended, edits);
    const after = problemsOf(next);
    if (after.some(({ code }) => broken.includes(code) && !problems.some((before) => before.code === code)))
      break;
    for (const { code, line, values } of mendable)
      if (code === 'unknown-key' && values['suggestion']) renamed.add(line);
    [mended, problems] = [next, after];
  }
  return { mended, renamed, problems };
}

/** What a change for the worse leads to. */
const broken: readonly string[] = [
  'yaml-syntax',
  'front-matter-syntax',
  'duplicate-key',
  'not-a-mapping',
  'front-matter-missing',
];

function editOf(text: string, { code, line, column, values }: Problem): TextEdit | undefined {
  const start = offsetOf(text, line, column);
  const { key = '', value = '', suggestion = '' } = values;
  switch (code) {
    case 'unknown-key':
      return suggestion === '' ? undefined : replacing(text, start, String(key), String(suggestion));
    case 'date-form':
      return isSameMoment(String(value), String(suggestion))
        ? replacing(text, start, String(value), String(suggestion))
        : undefined;
    case 'full-width-colon':
    case 'colon-without-space': {
      const colon = /^\s*["']?[^\s"':：]+["']?[ \u3000]*([:：])[ \u3000]*/.exec(text.slice(start));
      if (colon?.[1] === undefined) return undefined;
      const at = start + colon[0].indexOf(colon[1]);
      return { start: at, end: start + colon[0].length, text: ': ' };
    }
    default:
      return undefined;
  }
}

/** The change of `found` at `start`, where it stands plain or in quotation marks; nothing when it is written otherwise. */
function replacing(text: string, start: number, found: string, wanted: string): TextEdit | undefined {
  const at = /["']/.test(text[start] ?? '') ? start + 1 : start;
  return text.startsWith(found, at) ? { start: at, end: at + found.length, text: wanted } : undefined;
}

/** Whether the suggestion says all that the value says: the same numbers, and nothing else but what parts them. */
function isSameMoment(value: string, suggestion: string): boolean {
  if (suggestion === '') return false;
  const plain = value.normalize('NFKC');
  if (!/^[\d\s\-–—_./年月日时分点:T]+$/.test(plain)) return false;
  const numbers = (text: string): string => (text.match(/\d+/g) ?? []).map(Number).join(' ');
  return numbers(plain) === numbers(suggestion) || plain.replace(/\D/g, '') === suggestion.replace(/\D/g, '');
}

function offsetOf(text: string, line: number, column: number): number {
  const ends = text.matchAll(/\r\n|\r|\n/g);
  let start = 0;
  for (let at = 1; at < line; at++) {
    const end = ends.next().value;
    start = end === undefined ? text.length : end.index + end[0].length;
  }
  return start + column - 1;
}
