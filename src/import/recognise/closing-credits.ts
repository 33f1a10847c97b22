import type { Paragraph } from 'mdast';
import type { Block } from './block.ts';
import { readCredits } from './credits.ts';
import type { LineReading } from './information-line.ts';
import { readingOf } from './tail.ts';

/** The makers in brackets behind the last sentence, and the paragraph without them. */
export interface ClosingCredits {
  readonly block: Block;
  readonly text: string;
  readonly reading: LineReading;
}

/**
 * Reads the makers behind the last sentence of a report: `……圆满结束。（记者 张三）`. Names without a role are a doubt here:
 * something else might be in brackets. `undefined` when nothing of the kind stands there.
 */
export function readClosingCredits(block: Block): ClosingCredits | undefined {
  const match = /(?<=[。！？”…!?])\s*([（(]([^（()）]{2,60})[)）])$/u.exec(block.text);
  const [, text = '', inner = ''] = match ?? [];
  const credits = match === null ? undefined : (readCredits(inner, false) ?? readCredits(inner, true));
  if (credits === undefined || block.node.type !== 'paragraph') return undefined;
  const node = withoutEnd(block.node, text);
  if (node === undefined) return undefined;
  const hasRole = readCredits(inner, false) !== undefined;
  const reading = readingOf(hasRole ? credits : { ...credits, doubtful: true });
  return { block: { ...block, node, text: block.text.slice(0, match?.index) }, text, reading };
}

/** The paragraph without the text at its end; `undefined` when that text is not all in its last node. */
function withoutEnd(paragraph: Paragraph, end: string): Paragraph | undefined {
  const last = paragraph.children.at(-1);
  if (last?.type !== 'text' || !last.value.trimEnd().endsWith(end)) return undefined;
  const value = last.value.trimEnd().slice(0, -end.length).trimEnd();
  return { ...paragraph, children: [...paragraph.children.slice(0, -1), { ...last, value }] };
}
