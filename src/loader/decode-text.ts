import { isUtf8 } from 'node:buffer';
import { newProblem } from '../archive/problem-catalogue.ts';
import type { Problem } from '../archive/problem.ts';
import { placeAt, startReport } from './problem-report.ts';

/** Control characters other than tab and line breaks, U+FEFF within the text, and noncharacters. */
const controlCharacter =
  /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\uFEFF\uFDD0-\uFDEF\uFFFE\uFFFF\u{1FFFE}\u{1FFFF}\u{2FFFE}\u{2FFFF}\u{3FFFE}\u{3FFFF}\u{4FFFE}\u{4FFFF}\u{5FFFE}\u{5FFFF}\u{6FFFE}\u{6FFFF}\u{7FFFE}\u{7FFFF}\u{8FFFE}\u{8FFFF}\u{9FFFE}\u{9FFFF}\u{AFFFE}\u{AFFFF}\u{BFFFE}\u{BFFFF}\u{CFFFE}\u{CFFFF}\u{DFFFE}\u{DFFFF}\u{EFFFE}\u{EFFFF}\u{FFFFE}\u{FFFFF}\u{10FFFE}\u{10FFFF}]/u;
/** Marks, embeddings, overrides and isolates that change the direction of text. */
const bidiCharacter = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
/** Those that a content file must not hold. */
export const hiddenCharacter = new RegExp(`${controlCharacter.source}|${bidiCharacter.source}`, 'u');

// One unit of the above, or half of a character beyond the basic plane, some of which are among them: without the flag for
// whole characters, a text is gone through three times as fast.
const mayBeHidden =
  /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u200E\u200F\u202A-\u202E\u2066-\u2069\uD800-\uDFFF\uFDD0-\uFDEF\uFEFF\uFFFE\uFFFF]/;

/** Whether `text` holds a character that a content file must not hold. */
function holdsHidden(text: string): boolean {
  return mayBeHidden.test(text) && hiddenCharacter.test(text);
}

/** A file with this many hidden characters is damaged as a whole; listing more of them helps nobody. */
const reportedCharacters = 10;

export interface DecodedText {
  /** Without a byte order mark; line breaks as they are. `undefined` when the bytes are no text. */
  readonly text: string | undefined;
  readonly problems: readonly Problem[];
}

/** Reads a file's bytes as UTF-8 and looks for characters that nobody can see. */
export function decodeText(file: string, bytes: Buffer): DecodedText {
  if (!isUtf8(bytes)) return { text: undefined, problems: [encodingProblem(file, bytes)] };
  const text = withoutByteOrderMark(bytes.toString('utf8'));
  return { text, problems: holdsHidden(text) ? listHiddenCharacters(file, text) : [] };
}

/** The first hidden character of `text` and what kind it is, or `undefined`. */
export function findHiddenCharacter(
  text: string,
): { readonly code: 'control-character' | 'bidi-character'; readonly character: string } | undefined {
  const found = mayBeHidden.test(text) ? hiddenCharacter.exec(text)?.[0] : undefined;
  if (found === undefined) return undefined;
  return {
    code: bidiCharacter.test(found) ? 'bidi-character' : 'control-character',
    character: nameCharacter(found),
  };
}

/** `text` without the characters that a content file must not hold, and the names of those that it held. */
export function removeHiddenCharacters(text: string): {
  readonly text: string;
  readonly removed: readonly string[];
} {
  if (!holdsHidden(text)) return { text, removed: [] };
  const removed = new Set<string>();
  const visible = text.replace(new RegExp(hiddenCharacter.source, 'gu'), (character) => {
    removed.add(nameCharacter(character));
    return '';
  });
  return { text: visible, removed: [...removed] };
}

/** The text of a file without the byte order mark that some editors write at its beginning. */
export function withoutByteOrderMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function listHiddenCharacters(file: string, text: string): Problem[] {
  const report = startReport(file, text);
  for (const match of text.matchAll(new RegExp(hiddenCharacter.source, 'gu'))) {
    const code = bidiCharacter.test(match[0]) ? 'bidi-character' : 'control-character';
    report.add(code, match.index, { character: nameCharacter(match[0]) });
    if (report.problems.length === reportedCharacters) break;
  }
  return report.problems;
}

/** `U+202E` */
function nameCharacter(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function encodingProblem(file: string, bytes: Buffer): Problem {
  const before = validBeginning(bytes);
  const place = placeAt(file, withoutByteOrderMark(before), before.length);
  const code = isGb18030(bytes) ? 'gbk-encoding' : 'invalid-utf-8';
  return newProblem(code, place, { offset: Buffer.byteLength(before) });
}

/** The text before the first byte that is not valid UTF-8. */
function validBeginning(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  let end = text.indexOf('\uFFFD');
  let offset = Buffer.byteLength(text.slice(0, end));
  // A replacement character that stands in the file itself is valid: EF BF BD.
  while (bytes.readUIntBE(offset, Math.min(3, bytes.length - offset)) === 0xefbfbd) {
    const next = text.indexOf('\uFFFD', end + 1);
    offset += Buffer.byteLength(text.slice(end, next));
    end = next;
  }
  return text.slice(0, end);
}

/**
 * Whether the bytes are GB18030. Nearly any bytes decode as such, damaged UTF-8 too; but in true GBK text, hardly a
 * character is by chance valid UTF-8.
 */
function isGb18030(bytes: Buffer): boolean {
  const asUtf8 = bytes.toString('utf8');
  const invalid = asUtf8.match(/\uFFFD/g)?.length ?? 0;
  const valid = asUtf8.match(/[\u0080-\uFFFC\u{10000}-\u{10FFFF}]/gu)?.length ?? 0;
  if (valid > invalid) return false;
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
