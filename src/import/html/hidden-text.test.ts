import { describe, expect, it } from 'vitest';
import type { ArticleDraft } from '../article-draft.ts';
import { lostCharacters } from '../fixtures/lost-characters.ts';
import { bodyMarkdown } from '../write/body-markdown.ts';
import { importHtml } from './import-html.ts';
import { noFiles } from './page-files.ts';
import { linesOf } from './page-lines.ts';
import { parseHtml } from './parse-page.ts';

const context = { timeZone: 'Asia/Shanghai' };

function markdownOf({ body }: ArticleDraft): string {
  return typeof body === 'string' ? body : bodyMarkdown(body);
}

describe('text of a page that is hidden, or stands over other text,', () => {
  it.each([
    [
      'an element that holds the article',
      (text: string) => `<h1>植树</h1><p>2019-03-12</p><div id="zoom">${text}</div>`,
    ],
    ['the whole page', (text: string) => `<h1>植树</h1><p>2019-03-12</p>${text}`],
  ])('lists hidden text in %s as dropped, and keeps all that is shown', (_where, page) => {
    const text =
      '<p>百名职工到山上<u>植树</u>造林，<ruby>汉<rp>(</rp><rt>hàn</rt><rp>)</rp>字<rt>zì</rt></ruby>飘香。</p>' +
      '<p style="color: red; display:none">隐藏的一句。</p><p hidden>再藏一句。</p><p>上午，大家一共种下了二百棵树。</p>';
    const draft = importHtml(page(text), 'a.html', noFiles, context);
    expect(markdownOf(draft)).toMatch(
      /^百名职工到山上\*?植树\*?造林，汉（hàn）字（zì）飘香。\n\n上午，大家一共种下了二百棵树。\n$/,
    );
    expect(draft.dropped.map((each) => each.text).sort()).toEqual(['再藏一句。', '隐藏的一句。'].sort());
    expect(lostCharacters(linesOf(parseHtml(page(text))).join('\n'), draft)).toBe('');
  });

  it('keeps a text that is hidden until a script shows it', () => {
    const page = `<h1>植树</h1><p>2019-03-12</p><div id="js_content" style="visibility: hidden"><div style="display: none"><p>百名职工到山上植树造林。</p></div></div>`;
    expect(markdownOf(importHtml(page, 'a.html', noFiles, context))).toContain('百名职工到山上植树造林。');
  });

  it('lists the pictures of a hidden part too, and keeps those of one without text', () => {
    const page = (hidden: string) =>
      `<h1>植树</h1><p>2019-03-12</p><div id="zoom"><p>百名职工到山上植树造林，大家种下二百棵树。</p><div style="display:none">${hidden}</div></div>`;
    const { dropped } = importHtml(page('<p>扫码关注<img src="qr.png"></p>'), 'a.html', noFiles, context);
    expect(dropped).toEqual([
      { reason: 'hidden', text: '扫码关注' },
      { reason: 'hidden', text: 'qr.png' },
    ]);
    const alone = importHtml(page('<img src="a.png">'), 'a.html', noFiles, context);
    expect(alone.dropped).toEqual([{ reason: 'missing', text: 'a.png' }]);
  });
});
