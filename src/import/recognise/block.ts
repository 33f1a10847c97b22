import type { RootContent } from 'mdast';

/** A paragraph, heading, table or picture of an input, in the order of the input. */
export interface Block {
  /** What a reader sees of it, one line, without spaces at its ends; empty for a picture. */
  readonly text: string;
  readonly node: RootContent;
  /** Whether the input sets it apart from the block before: by an empty line, or by being another kind of block. */
  readonly apart: boolean;
  /** Whether it begins as paragraphs in Chinese do, by two ideographic spaces. */
  readonly indented: boolean;
}

/** Spaces of all kinds, and marks without width. */
const space = /[\s\u00A0\u00AD\u180E\u200B-\u200D\u2060\u3000\uFEFF]+/gu;

/** `text` with one plain space for every run of spaces, and none at its ends. */
export function plainSpaces(text: string): string {
  return text.replace(space, ' ').trim();
}
