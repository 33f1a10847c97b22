import { SaxesParser } from 'saxes';
import type { Dropped } from '../article-draft.ts';
import { ImportFailure } from '../import-failure.ts';

/** All text of a document, wherever it stands. */
export interface WordTexts {
  /** A line for each paragraph or part of one that is broken, in the order of the parts; no line is empty. */
  readonly lines: readonly string[];
  /** Parts that are no sound XML. */
  readonly unread: readonly Dropped[];
}

/** How deep Word nests its elements, tables within tables counted. */
export const wordDepthLimit = 1000;

const partsWithText =
  /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes|comments|diagrams\/data\d*)\.xml$/;

/**
 * Collects what a document says in its text, headers, footers, notes, comments and drawings. Formulas and deleted text
 * are lines of their own, since a paragraph reads on without them.
 *
 * @throws ImportFailure when elements are nested deeper than Word does it
 */
export function textsOfWord(entries: ReadonlyMap<string, Uint8Array>): WordTexts {
  const lines: string[] = [];
  const unread: Dropped[] = [];
  for (const [name, bytes] of [...entries].sort(documentFirst)) {
    if (!partsWithText.test(name)) continue;
    try {
      lines.push(
        ...linesOfPart(
          Buffer.from(bytes)
            .toString('utf8')
            .replace(/^\uFEFF/, ''),
        ),
      );
    } catch (error) {
      if (error instanceof ImportFailure) throw error;
      unread.push({ reason: 'unusable', text: name });
    }
  }
  return { lines, unread };
}

function documentFirst([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return Number(b === 'word/document.xml') - Number(a === 'word/document.xml') || (a < b ? -1 : 1);
}

/** What is gathered of a paragraph while it is open. */
interface OpenParagraph {
  text: string;
  formula: string;
  deleted: string;
}

const newParagraph = (): OpenParagraph => ({ text: '', formula: '', deleted: '' });

const paragraphs = new Set(['w:p', 'a:p']);
/** Which of a paragraph's texts an element holds. */
const kinds: Readonly<Record<string, keyof OpenParagraph>> = {
  'w:t': 'text',
  'a:t': 'text',
  'm:t': 'formula',
  'w:delText': 'deleted',
};
/** The text of elements that have none. A sign from a font of signs is read in many ways, and parts the line. */
const signs: Readonly<Record<string, string>> = {
  'w:br': '\n',
  'w:cr': '\n',
  'a:br': '\n',
  'w:sym': '\n',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00AD',
};
/** The second form of a drawing, and the place from which text was moved: what they say stands elsewhere again. */
const repeated = new Set(['mc:Fallback', 'w:moveFrom']);

function linesOfPart(xml: string): readonly string[] {
  const lines: string[] = [];
  const open: OpenParagraph[] = [newParagraph()];
  let depth = 0;
  let repeatedAt = 0;
  let kind: keyof OpenParagraph | undefined;
  const end = ({ text, formula, deleted }: OpenParagraph): void => {
    for (const line of [...text.split('\n'), formula, deleted])
      if (line.trim() !== '') lines.push(line.trim());
  };
  const add = (to: keyof OpenParagraph, text: string): void => {
    const paragraph = open.at(-1);
    if (paragraph !== undefined && repeatedAt === 0) paragraph[to] += text;
  };
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    depth += 1;
    if (depth > wordDepthLimit) throw new ImportFailure('nested-too-deep', { limit: wordDepthLimit });
    if (repeated.has(name) && repeatedAt === 0) repeatedAt = depth;
    if (paragraphs.has(name)) open.push(newParagraph());
    add('text', signs[name] ?? '');
    kind = kinds[name];
  });
  parser.on('text', (text) => {
    if (kind !== undefined) add(kind, text);
  });
  parser.on('closetag', ({ name }) => {
    if (paragraphs.has(name)) end(open.pop() ?? newParagraph());
    if (depth === repeatedAt) repeatedAt = 0;
    depth -= 1;
    kind = undefined;
  });
  parser.write(xml).close();
  for (const paragraph of open) end(paragraph);
  return lines;
}
