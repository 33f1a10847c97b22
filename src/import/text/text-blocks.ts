import type { Block } from '../recognise/block.ts';
import { splitParagraphs } from './split-paragraphs.ts';

/** The paragraphs of a text, its lines ended by `\n`, as blocks; the text has no markup. */
export function blocksOfText(text: string): readonly Block[] {
  return splitParagraphs(text).map((paragraph) => ({
    ...paragraph,
    node: { type: 'paragraph', children: [{ type: 'text', value: paragraph.text }] },
  }));
}
