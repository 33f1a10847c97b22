import { describe, expect, it } from 'vitest';
import { bodyMarkdown } from '../write/body-markdown.ts';
import { htmlBlocks } from './html-blocks.ts';
import { parseHtml } from './parse-page.ts';

describe('htmlBlocks', () => {
  it.each([
    ['<div>甲<sup>1</sup>乙<b>丙</b></div>', '甲<sup>1</sup>乙**丙**\n'],
    ['<p>头</p>100m<sub><b>2</b></sub>丁<p>尾</p>', '头\n\n100m<sub>**2**</sub>丁\n\n尾\n'],
    ['<p>甲<b>乙<sup>1</sup></b></p>', '甲**乙<sup>1</sup>**\n'],
    ['<div>甲<sup></sup>乙</div>', '甲乙\n'],
  ])('keeps text with raised and lowered characters in one paragraph: %s', (html, markdown) => {
    expect(bodyMarkdown(htmlBlocks(parseHtml(html)).map(({ node }) => node))).toBe(markdown);
  });
});
