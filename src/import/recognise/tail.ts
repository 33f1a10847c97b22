import type { ImportContext } from '../article-draft.ts';
import type { Block } from './block.ts';
import { readCredits, type Credits } from './credits.ts';
import { readInformationLine, type AllowedLabels, type LineReading } from './information-line.ts';
import { mergeInformation, type Information } from './merge-information.ts';

/** What the lines below an article's text say, and where its text ends. */
export interface Tail extends Information {
  /** How many of the blocks stand before the tail. */
  readonly end: number;
}

/**
 * Reads the end of an article from below: lines of information, buttons of the page, and the makers in brackets
 * (`(王钰哲)`). A day alone on the last line is the signature of a notice and stays.
 *
 * @param start the first block that may belong to it
 */
export function readTail(blocks: readonly Block[], start: number, context: ImportContext): Tail {
  const lines: { text: string; reading: LineReading }[] = [];
  let end = blocks.length;
  for (; end > start; end--) {
    const { text = '', node } = blocks[end - 1] ?? {};
    const reading = node?.type === 'paragraph' ? readTailLine(text, context) : undefined;
    if (reading === undefined) break;
    lines.unshift({ text, reading });
  }
  return { ...mergeInformation(lines), end };
}

const standsInTail: AllowedLabels = (label, labelled) =>
  !['title', 'kicker', 'subtitle', 'summary'].includes(label) &&
  (labelled || label === 'reporters' || label === 'editors');

function readTailLine(text: string, context: ImportContext): LineReading | undefined {
  const inBrackets = /^[（(【[]\s*([^（()）【】[\]]{2,60})\s*[)）】\]]$/u.exec(text)?.[1];
  const credits = inBrackets === undefined ? undefined : readCredits(inBrackets, true);
  return credits === undefined ? readInformationLine(text, context, standsInTail) : readingOf(credits);
}

/** The makers as fields. */
export function readingOf({
  reporters,
  photographers,
  editors,
  organizations,
  doubtful,
}: Credits): LineReading {
  const fields = {
    ...(reporters.length > 0 && { reporters }),
    ...(photographers.length > 0 && { photographers }),
    ...(editors.length > 0 && { editors }),
  };
  return {
    fields,
    ...(organizations.length > 0 && { issuer: organizations.join('、') }),
    doubts: doubtful ? (Object.keys(fields) as (keyof typeof fields)[]) : [],
    dropped: [],
  };
}
