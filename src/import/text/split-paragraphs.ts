import { displayedWidth } from './displayed-width.ts';

/** A paragraph of pasted text. */
export interface TextParagraph {
  /** One line without spaces at its ends. */
  readonly text: string;
  readonly apart: boolean;
  readonly indented: boolean;
}

interface Line {
  readonly text: string;
  readonly blank: boolean;
  readonly indented: boolean;
}

/**
 * Parts a text into paragraphs. Every line is one, as text copied from web pages has it, unless the lines were broken at
 * a fixed width: then lines are joined up to an empty line or an indented one.
 *
 * @param text its lines ended by `\n`
 */
export function splitParagraphs(text: string): readonly TextParagraph[] {
  const lines = text.split('\n').map(readLine);
  const width = brokenWidth(lines);
  const paragraphs: TextParagraph[] = [];
  let wasBlank = true;
  let wasFull = false;
  for (const { text: line, blank, indented } of lines) {
    const last = paragraphs.at(-1);
    if (!blank && wasFull && !wasBlank && !indented && last !== undefined) {
      paragraphs[paragraphs.length - 1] = { ...last, text: joined(last.text, line) };
    } else if (!blank) paragraphs.push({ text: line, apart: wasBlank, indented });
    wasBlank = blank;
    wasFull = width !== undefined && displayedWidth(line) >= width;
  }
  return paragraphs;
}

function readLine(line: string): Line {
  const text = line.replace(/^[\s　\u200B\u2060\uFEFF]+|[\s　\u200B\u2060\uFEFF]+$/gu, '');
  return { text, blank: text === '', indented: /^(?:　{2}|\u00A0{4}| {4}|\t)/u.test(line) };
}

/**
 * The least width, in columns, of a line that was broken at a fixed width; `undefined` when the lines are paragraphs.
 * Broken lines are at most 100 columns wide, and nearly all that another line of their paragraph follows have the same
 * width and end within a sentence.
 */
function brokenWidth(lines: readonly Line[]): number | undefined {
  const followed = lines.filter((line, index) => {
    const next = lines[index + 1];
    return !line.blank && next !== undefined && !next.blank && !next.indented;
  });
  const widths = followed.map(({ text }) => displayedWidth(text));
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  if (widest > 100 || widest < 30) return undefined;
  const full = followed.filter(({ text }) => displayedWidth(text) >= widest - 4);
  const withinSentence = full.filter(({ text }) => !/[。！？!?:：”」』）)]$/u.test(text));
  const isBroken = full.length >= 4 && full.length >= widths.length * 0.7;
  return isBroken && withinSentence.length >= full.length / 2 ? widest - 4 : undefined;
}

/** Two pieces of a broken line: nothing stands between Chinese characters, a space between words. */
function joined(before: string, after: string): string {
  return /[\w.,;:!?%)]$/.test(before) && /^[\w("']/.test(after) ? `${before} ${after}` : before + after;
}
