import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlBlocks } from '../html/html-blocks.ts';
import { parseHtml } from '../html/parse-page.ts';
import { bodyMarkdown } from '../write/body-markdown.ts';
import { paragraphsOfLines } from './paragraphs-of-lines.ts';

const written = (lines: string): string =>
  bodyMarkdown(htmlBlocks(parseHtml(paragraphsOfLines(lines))).map(({ node }) => node)).trimEnd();

describe('paragraphsOfLines', () => {
  it.each([
    [
      '一段。\n\n二段。\n<p style="text-align:center">三段</p>\n四段。\n\n五段。',
      '一段。\n\n二段。\n\n三段\n\n四段。\n\n五段。',
    ],
    [
      '<ul>\n<li>项一</li>\n\n<li>项二</li>\n</ul>\n后文。\n\n再一段。',
      '- 项一\n- 项二\n\n后文。\n\n再一段。',
    ],
    ['前文。\n<pre>一\n\n二\n</pre>\n后文。', '前文。\n\n```\n一\n\n二\n```\n\n后文。'],
    ['一\n二<br />\n三<br><br>四', '一\n\n二\n\n三\n\n四'],
    ['<b>一</b>\n \n二', '**一**\n\n二'],
    ['<blockquote>甲\n\n乙</blockquote>\n丙', '> 甲\n>\n> 乙\n\n丙'],
    ['甲\n<!--more-->\n\n乙<hr />丙', '甲\n\n乙\n\n---\n\n丙'],
    ['<h2>题</h2>文<a\nhref="/a">链</a>', '## 题\n\n文[链](/a)'],
    ['<div>甲\n\n乙</div>丙', '甲\n\n乙\n\n丙'],
  ])('reads %j', (lines, markdown) => {
    expect(written(lines)).toBe(markdown);
  });

  it('loses no character of any lines', () => {
    const piece = fc.constantFrom(
      ...'甲乙丙丁戊己庚辛',
      ...[
        '\n',
        '\n\n',
        ' ',
        '<p>',
        '</p>',
        '<div>',
        '</div>',
        '<ul>',
        '<li>',
        '</li>',
        '</ul>',
        '<b>',
        '</b>',
      ],
      ...['<pre>', '</pre>', '<br>', '<blockquote>', '</blockquote>', '<hr>', '<h2>', '</h2>', '<', '>'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const han = (text: string): string => (text.match(/\p{Script=Han}/gu) ?? []).join('');
        expect(han(written(pieces.join('')))).toBe(han(pieces.join('')));
      }),
      { numRuns: 500 },
    );
  });

  it('takes no longer for many spaces', () => {
    const begin = performance.now();
    paragraphsOfLines(`甲${' '.repeat(300_000)}乙${'\n '.repeat(300_000)}${'<p> '.repeat(20_000)}`);
    expect(performance.now() - begin).toBeLessThan(3000);
  });
});
