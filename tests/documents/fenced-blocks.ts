import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** A fenced block of a document. */
export interface FencedBlock {
  /** The first word behind the fence; empty where there is none. */
  readonly language: string;
  /** What follows it. */
  readonly meta: string;
  readonly text: string;
  /** Line of the fence, from 1. */
  readonly line: number;
}

/** The fenced blocks of a Markdown text, in order. */
export function fencedBlocks(markdown: string): FencedBlock[] {
  const blocks: FencedBlock[] = [];
  visit(unified().use(remarkParse).parse(markdown), 'code', (node) => {
    const { lang, meta, value, position } = node;
    blocks.push({ language: lang ?? '', meta: meta ?? '', text: value, line: position?.start.line ?? 0 });
  });
  return blocks;
}
