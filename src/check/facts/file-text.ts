import type { Place } from '../../archive/problem-catalogue.ts';
import { normalizeLines } from '../../loader/normalize-lines.ts';

/** The text of one Markdown file, lines ended by `\n`. */
export interface FileText {
  /** Path within the content folder. */
  readonly file: string;
  /** All of it, without a byte order mark. */
  readonly text: string;
  /** Offset of the body in `text`. */
  readonly bodyStart: number;
  readonly body: string;
}

/**
 * @param text as the file has it, line breaks included, without a byte order mark
 * @param bodyStart offset of the body in it, as the loader found it
 */
export function fileText(file: string, text: string, bodyStart: number): FileText {
  const head = normalizeLines(text.slice(0, bodyStart));
  const body = normalizeLines(text.slice(bodyStart));
  return { file, text: head + body, bodyStart: head.length, body };
}

/** The place of an offset in the whole text. */
export function placeIn({ file, text }: FileText, offset: number): Place {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return { file, line, column: offset - lineStart + 1 };
}

/** The place in the file of a line and a column of the body, both from 1. */
export function placeInBody(text: FileText, line: number, column: number): Place {
  return { file: text.file, line: placeIn(text, text.bodyStart).line + line - 1, column };
}
