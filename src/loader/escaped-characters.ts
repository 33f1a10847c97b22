import { findHiddenCharacter } from './decode-text.ts';
import type { ProblemReport } from './problem-report.ts';

// Both halves of a pair together, then any other escape of a YAML text in double quotation marks.
const escapes =
  /\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[^])/g;

const named: Readonly<Record<string, number>> = { '0': 0, a: 7, b: 8, v: 0x0b, f: 0x0c, e: 0x1b, N: 0x85 };

/**
 * Reports the escapes of a text in double quotation marks that make characters which nobody can see, and halves of
 * pairs, each at its own place. The file itself holds no such character, so that whoever reads it sees nothing of them.
 *
 * @param start offset of the opening quotation mark in the report's text, in UTF-16 units
 * @param end offset after the closing one
 */
export function reportEscapes(report: ProblemReport, start: number, end: number): void {
  const text = report.text.slice(start, end);
  if (!text.includes('\\')) return;
  for (const { 0: written, index } of text.matchAll(escapes)) {
    const character = characterOf(written);
    const hidden = findHiddenCharacter(character);
    if (hidden !== undefined) report.add(hidden.code, start + index, { character: hidden.character });
    else if (!character.isWellFormed()) report.add('yaml-syntax', start + index, { fault: 'BAD_DQ_ESCAPE' });
  }
}

/** What an escape stands for: nothing for those that break lines or stand for themselves. */
function characterOf(written: string): string {
  const letter = written.charAt(1);
  const digits = written.match(/(?<=\\[xuU])[\da-fA-F]+/g);
  if (!'xuU'.includes(letter) || digits === null) {
    const code = named[letter];
    return code === undefined ? '' : String.fromCodePoint(code);
  }
  const codes = digits.map((digit) => Number.parseInt(digit, 16));
  // Beyond Unicode, the YAML reader has reported it.
  return codes.every((code) => code <= 0x10ffff) ? String.fromCodePoint(...codes) : '';
}
