import { visit } from 'unist-util-visit';
import { newProblem } from '../../archive/problem-catalogue.ts';
import type { Problem } from '../../archive/problem.ts';
import { parseMarkdown } from '../../markdown/parse.ts';
import { isPlainProse } from '../../markdown/plain-prose.ts';
import { fieldTexts } from './field-texts.ts';
import { placeIn, type FileText } from './file-text.ts';

/** Half-width punctuation between Chinese characters, with the spaces behind it. Offsets in the body. */
export interface HalfWidth {
  readonly start: number;
  readonly end: number;
  /** `,` */
  readonly mark: string;
}

const han = String.raw`[\u3400-\u4DBF\u4E00-\u9FFF\u{20000}-\u{3FFFF}]`;
// Behind a closing bracket or quotation mark, and before an opening one, stands Chinese as well.
const between = new RegExp(String.raw`(?<=${han}|[”’」』）》】])([,;:?!.]) *(?=${han}|[“‘「『（《【])`, 'gu');
/** Whatever runs without a space up to the mark, from an address on. */
const withinAddress = /(?:[a-z]+:\/\/|www\.|@)\S*$/i;

/**
 * Every half-width mark between Chinese characters that readers see as text: not in code, addresses and raw HTML. Marks
 * at the edge of emphasis or of a link are left alone.
 */
export function halfWidthMarks(body: string): readonly HalfWidth[] {
  // Most reports have none, and parsing is what costs.
  if (body.search(between) === -1) return [];
  const inProse = marksInProse(body);
  if (inProse !== undefined) return inProse;
  const marks: HalfWidth[] = [];
  visit(parseMarkdown(body), 'text', ({ position }) => {
    const [start, end] = [position?.start.offset, position?.end.offset];
    if (start !== undefined && end !== undefined) marks.push(...marksIn(body, start, end));
  });
  return marks;
}

/** The marks of a body in which all that may be marks stand in paragraphs without markup; `undefined` for all others. */
function marksInProse(body: string): readonly HalfWidth[] | undefined {
  // Only code and raw HTML reach over empty lines, and could make something else of such a paragraph.
  if (!isPlainProse(body) && /<|```|~~~/.test(body)) return undefined;
  const marks: HalfWidth[] = [];
  for (const { 0: paragraph, index } of body.matchAll(/[^\n]+(?:\n[^\n]+)*/g)) {
    if (paragraph.search(between) === -1) continue;
    if (!isPlainProse(paragraph)) return undefined;
    marks.push(...marksIn(body, index, index + paragraph.length));
  }
  return marks;
}

function marksIn(body: string, start: number, end: number): readonly HalfWidth[] {
  const written = body.slice(start, end);
  return [...written.matchAll(between)]
    .filter(({ index }) => !withinAddress.test(written.slice(Math.max(0, index - 500), index)))
    .map(({ index, 0: all, 1: mark = '' }) => ({
      start: start + index,
      end: start + index + all.length,
      mark,
    }));
}

/** The marks in the headlines, the summary and the captions of front matter. Offsets in the file. */
function halfWidthMarksInFields(text: FileText): readonly HalfWidth[] {
  if (text.text.slice(0, text.bodyStart).search(between) === -1) return [];
  return fieldTexts(text).flatMap(({ start, end }) => marksIn(text.text, start, end));
}

/** One problem for a file with such marks, at the first of them. */
export function findHalfWidthPunctuation(text: FileText): readonly Problem[] {
  const { bodyStart } = text;
  const inBody = halfWidthMarks(text.body).map(({ start, end, mark }) => ({
    start: bodyStart + start,
    end: bodyStart + end,
    mark,
  }));
  const marks = [...halfWidthMarksInFields(text), ...inBody];
  const [first] = marks;
  if (first === undefined) return [];
  const lowest = first.start < bodyStart ? 0 : bodyStart;
  const found = text.text.slice(Math.max(lowest, first.start - 2), first.end + 2).replaceAll('\n', ' ');
  const place = placeIn(text, first.start);
  return [newProblem('half-width-punctuation', place, { found, count: marks.length })];
}
