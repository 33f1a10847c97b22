import { halfWidthMarks } from '../facts/half-width.ts';
import type { TextEdit } from './text-edit.ts';

/** A full stop may stand for the dot within a foreign name, so nobody but an editor can mend it. */
const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
};

/**
 * The changes that make half-width punctuation between Chinese characters full-width, the spaces behind it included.
 * They change nothing else of what readers see.
 *
 * @param body line breaks as they are
 * @param bodyStart offset of the body in the file's text, to which the changes refer
 */
export function punctuationEdits(body: string, bodyStart: number): readonly TextEdit[] {
  return halfWidthMarks(body).flatMap(({ start, end, mark }) => {
    const text = fullWidth[mark];
    // The anchor of a heading holds its spaces, and links lead there.
    const isAnchor = end - start > 1 && /^ {0,3}#/.test(body.slice(body.lastIndexOf('\n', start) + 1));
    return text === undefined || isAnchor ? [] : [{ start: bodyStart + start, end: bodyStart + end, text }];
  });
}
