import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { bodyMarkdown } from '../write/body-markdown.ts';
import { htmlBlocks } from './html-blocks.ts';

const written = (html: string): string => {
  const tree = unified().use(rehypeParse, { fragment: true }).parse(html);
  return bodyMarkdown(htmlBlocks(tree).map((block) => ('node' in block ? block.node : block) as never));
};

describe('the numbers of a list', () => {
  it.each([
    ['<ol><li>甲<li>乙</ol>', '1. 甲\n2. 乙\n'],
    ['<ol start="4"><li>甲<li>乙</ol>', '4. 甲\n5. 乙\n'],
    ['<ol start="0"><li>甲</ol>', '0. 甲\n'],
    ['<ol><li>甲<li value="9">乙<li>丙</ol>', '1. 甲\n\n9) 乙\n10) 丙\n'],
    ['<ol><li value="3">甲<li>乙</ol>', '3. 甲\n4. 乙\n'],
    ['<ol reversed><li>甲<li>乙<li>丙</ol>', '3. 甲\n\n2) 乙\n\n1. 丙\n'],
    ['<ol><li value="-1">甲<li>乙</ol>', '1. 甲\n2. 乙\n'],
  ])('are those of the page: %s', (html, markdown) => {
    expect(written(html)).toBe(markdown);
  });
});
