import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLostText } from './find-lost-text.ts';
import { testContext } from './fixtures/context.ts';
import { renderMarkdown } from './markdown.ts';

/** `kind tag line:column` */
const told = (source: string): readonly string[] =>
  findLostText(source).map(({ kind, tag, line, column }) => `${kind} ${tag} ${line}:${column}`);

describe('raw HTML that keeps text from the page', () => {
  it.each([
    ['前文\n\n<div\n\n后文', 'not-closed <div 3:1'],
    ['<div class="a>\n\n后文', 'not-closed <div 1:1'],
    ['<div 后文<p>再</p>', 'not-closed <div 1:1'],
    ['<p><a title="甲>后文</a><a href="x">再</a>', 'not-closed <a 1:4'],
    ['前文\n\n<script>\n\n后文', 'not-closed <script 3:1'],
    ['<style>\n后文', 'not-closed <style 1:1'],
    ['<!-- 注\n\n后文', 'not-closed <!-- 1:1'],
    ['<div>\n甲 <!-- 乙\n</div>', 'not-closed <!-- 2:3'],
    ['> 引\n>\n> <div>\n> 甲<b\n', 'not-closed <b 4:4'],
    ['文<textarea>后文\n\n再文', 'not-closed <textarea 1:2'],
    ['<title>\n\n后文', 'not-closed <title 1:1'],
    ['<?php 甲\n\n后文', 'not-closed <? 1:1'],
    ['<iframe src="a" />\n\n后文', 'not-closed <iframe 1:1'],
    ['文[^1]\n\n[^1]: <textarea>注\n\n乙', 'not-closed <textarea 3:7'],
    ['甲<textarea>后文</textarea>', 'left-out <textarea 1:2'],
    ['<noscript>\n\n请启用脚本\n\n</noscript>', 'left-out <noscript 1:1'],
    ['<svg><svg></svg><text>图</text></svg>', 'left-out <svg 1:1'],
    // Within these, the end tag of what is around them counts for nothing.
    ['<noscript><textarea></noscript>后文', 'not-closed <textarea 1:11'],
    ['<object><template></object>后文', 'not-closed <template 1:9'],
    ['<noscript><select></noscript>后文', 'not-closed <select 1:11'],
  ])('%j is told at its place', (source, expected) => {
    expect(told(source)).toEqual([expected]);
  });

  it.each([
    '甲 < 乙，a<b，<3',
    '`<textarea>` 与 `<!--`\n\n```\n<div\n```\n\n    <script>',
    '<div title="甲 > 1" class=甲>乙</div>',
    '<p>甲\n\n乙',
    '<script>const 甲 = "<p>";</script>\n\n<style>/* 甲 */</style>\n\n乙',
    '<!-- 注 --> 甲 <!--> 乙 <!-- -->',
    '<svg/>甲<iframe src="a"></iframe><embed src="a">乙',
    '<table><tr><td>甲</td></tr></table>',
    '<noscript><textarea></textarea></noscript>甲',
  ])('%j keeps nothing from the page', (source) => {
    expect(told(source)).toEqual([]);
  });

  it('holds up neither reading nor the machine, however much of it there is', () => {
    const many = 100_000;
    for (const piece of [
      '<a ',
      '<a="',
      '<!-',
      '<!-- ',
      '</',
      '<textarea>',
      '<svg>',
      '<div>\n',
      '< ',
      '<title></titl',
    ]) {
      findLostText(`<div>${piece.repeat(many)}`);
    }
  });
});

const fragments = [
  ...[
    '<div',
    '<div>',
    '</div>',
    '<p',
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<b',
    '<a href="x',
    '<a href="x">',
    '</a>',
  ],
  ...['<!--', '-->', '<!', '<?', '?>', '>', '"', "'", '=', '<![CDATA[', ']]>', '</', '/>', '<'],
  ...['<script>', '</script>', '<style>', '</style>', '<textarea>', '</textarea>', '<title>', '</title>'],
  ...[
    '<svg>',
    '</svg>',
    '<svg/>',
    '<math>',
    '</math>',
    '<select>',
    '<option>',
    '</select>',
    '<xmp>',
    '</xmp>',
  ],
  ...[
    '<noscript>',
    '</noscript>',
    '<template>',
    '</template>',
    '<iframe>',
    '</iframe>',
    '<object>',
    '</object>',
  ],
  ...[
    '<table>',
    '<tr>',
    '<td>',
    '</td>',
    '</table>',
    '<pre>',
    '</pre>',
    '<details>',
    '<summary>',
    '<plaintext>',
  ],
  ...[
    '<li>',
    '<ul>',
    '</ul>',
    '<rt>',
    '<ruby>',
    '<form>',
    '<button>',
    '<head>',
    '<body>',
    '<html>',
    '<frameset>',
  ],
];
const marks = ['> ', '- ', '**', '`', '\n', '\n\n', '\n\n', '    ', '\u3000\u3000', ' ', '# '];
const han = Symbol('Han');
const source = fc
  .array(fc.oneof(fc.constant(han), fc.constantFrom(...fragments), fc.constantFrom(...marks)), {
    maxLength: 14,
  })
  // Each character stands once, so that none is taken for another.
  .map((pieces) =>
    pieces.map((piece, index) => (piece === han ? String.fromCodePoint(0x4e00 + index) : piece)).join(''),
  );

describe('every Chinese character', () => {
  it('stands on the page, or what keeps it from there is told', () => {
    fc.assert(
      fc.property(source, (text) => {
        if (findLostText(text).length > 0) return;
        const shown = withoutMarkup(text);
        const { html } = renderMarkdown(text, testContext);
        for (const character of shown.match(/\p{Script=Han}/gu) ?? []) expect(html).toContain(character);
      }),
      { numRuns: process.env['BAOKU_LONG'] === '1' ? 50_000 : 2000 },
    );
  });
});

/** What a source shows: comments, declarations, values of attributes and code are no text. */
function withoutMarkup(text: string): string {
  return text.replace(/=\s*(?:"[^"]*"|'[^']*')|<!--[^]*?-->|<[!?][^]*?>|<(script|style)>[^]*?<\/\1>/g, '');
}
