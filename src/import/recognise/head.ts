import type { FieldName, ImportContext } from '../article-draft.ts';
import type { Block } from './block.ts';
import { withLetterhead } from './document-head.ts';
import { isSeparator } from './furniture.ts';
import { readHeadlines } from './headlines.ts';
import { readInformationLine, type LineReading } from './information-line.ts';
import { mergeFields, mergeInformation, type Information } from './merge-information.ts';
import type { Label } from './labels.ts';

/** What the lines above an article's text say, and where its text begins. */
export interface Head extends Information {
  /** How many blocks the head takes. */
  readonly length: number;
}

/** The longest headline, in characters. */
const headlineLimit = 60;
/** How many lines of headlines may stand over an article. */
const headlineLines = 3;
/** How far down the information about an article may begin. */
const searchedLines = 8;

/**
 * Reads the head of an article: lines of headlines, and lines of information (day, source, reporters) above, between or
 * below them.
 *
 * @param titled whether the headline is known already, as from a page's own information
 */
export function readHead(blocks: readonly Block[], titled: boolean, context: ImportContext): Head {
  const lines = blocks
    .slice(0, searchedLines + headlineLines)
    .map(({ text }) => (text === '' ? undefined : readInformationLine(text, context, standsInHead)));
  const readings = withLetterhead(blocks, lines);
  const first = readings.findIndex((reading) => reading === undefined);
  const start = first === -1 ? readings.length : first;
  const found = titled ? 0 : countHeadlines(blocks, readings, start);
  // Where a line of information has given it (`标题：…`, as on pages of governments), only what stands between such lines is no text.
  const isLabelled = readings.slice(0, start).some((reading) => reading?.fields.title !== undefined);
  const count = isLabelled && readings[start + found] === undefined ? 0 : found;
  let end = start + count;
  while (end > 0 && end < readings.length && readings[end] !== undefined) end += 1;
  return gather(blocks, readings, start, count, end);
}

/** Labels that only the end of an article has are text in its head, and `链接：` is. */
function standsInHead(label: Label): boolean {
  return label !== 'original';
}

/** How many of the lines from `start` on are headlines. */
function countHeadlines(
  blocks: readonly Block[],
  readings: readonly (LineReading | undefined)[],
  start: number,
): number {
  let run = 0;
  while (run <= headlineLines && start + run < blocks.length && readings[start + run] === undefined) {
    const block = blocks[start + run];
    if (block === undefined || !canBeHeadline(block)) break;
    run += 1;
  }
  if (run === 0) return countIndented(blocks, readings, start);
  // Lines of information below: all that stands above them is headlines.
  if (run <= headlineLines && readings[start + run] !== undefined) return run;
  if (run <= headlineLines && reportOpening.test(blocks[start + run]?.text ?? '')) return run;
  if (run > 1 && /^[—–]{1,4}/u.test(blocks[start + 1]?.text ?? '')) return 2;
  const group = blocks.slice(start + 1).findIndex(({ apart }) => apart) + 1;
  return group > 1 && group <= Math.min(run, headlineLines) ? group : 1;
}

/**
 * As many of the lines from `start` on, when the first is indented as paragraphs are: those who type a headline so are
 * believed when a line of facts follows.
 */
function countIndented(
  blocks: readonly Block[],
  readings: readonly (LineReading | undefined)[],
  start: number,
): number {
  const follows = readings.findIndex((reading, index) => index >= start && reading !== undefined);
  const lines = follows === -1 ? [] : blocks.slice(start, follows);
  const areHeadlines = lines.every((block) => canBeHeadline({ ...block, indented: false }));
  const facts =
    Object.keys(readings[follows]?.fields ?? {}).length +
    Number(readings[follows]?.laterDate !== undefined) +
    Number(readings[follows]?.issuer !== undefined);
  return areHeadlines && facts > 0 && lines.length <= headlineLines ? lines.length : 0;
}

/** The first words of a report, which no headline has. */
const reportOpening =
  /^(?:本[报网台刊]讯|[\p{Script=Han}]{0,6}(?:日报|晚报|晨报|时报|报)讯|新华社[\p{Script=Han}]{2,6}\d+月\d+日电|(?:\d{4}年)?\d{1,2}月\d{1,2}日[，,])/u;

function canBeHeadline({ text, indented, node }: Block): boolean {
  if (node.type === 'heading') return true;
  if (node.type !== 'paragraph' || indented) return false;
  return text !== '' && [...text].length <= headlineLimit && !/[。；，,;]$/u.test(text) && !/。/u.test(text);
}

function gather(
  blocks: readonly Block[],
  readings: readonly (LineReading | undefined)[],
  start: number,
  count: number,
  end: number,
): Head {
  const lines = blocks.slice(0, end).map(({ text }, index) => ({ text, reading: readings[index] }));
  const information = mergeInformation([...lines.slice(0, start), ...lines.slice(start + count)]);
  if (count === 0) return { ...information, length: end };
  const texts = lines.slice(start, start + count).map(({ text }) => text);
  const { doubts, ...headlines } = readHeadlines(texts, isSeparator(lines[start + count]?.text ?? ''));
  const fields = Object.keys(headlines) as FieldName[];
  // What a label calls the headline (`标题：…`) is surer than where a line stands.
  const merged = mergeFields(information.fields, headlines);
  return {
    ...information,
    fields: { ...headlines, ...merged.fields },
    doubts: [...doubts, ...merged.doubts, ...information.doubts],
    dropped: [...merged.dropped, ...information.dropped],
    taken: [{ fields, text: texts.join('\n') }, ...information.taken],
    length: end,
  };
}
