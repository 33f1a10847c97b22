import { describe, expect, it } from 'vitest';
import { showsNothing } from './shows-nothing.ts';

describe('showsNothing', () => {
  it.each([
    '',
    ' \n\t\n',
    '\u3000\u3000\n\n\u00A0',
    '\u200B\u200C\u200D\u2060\uFEFF\u00AD\uFE0F\u3164',
    '&nbsp;&nbsp;\n\n&#8203;&ZeroWidthSpace;&emsp;',
    '<!-- 待写 -->\n\n<!-- 明天 -->',
    '<!-- 待写\n\n明天',
    '<p></p>\n\n<br>\n\n<div>\u200B</div>',
    '[a]: https://a.example/',
    '<script>待写</script>',
    '---',
  ])('%j', (source) => {
    expect(showsNothing(source)).toBe(true);
  });

  it.each([
    '文',
    '𠮷',
    '。',
    '👍',
    '<!-- 待写 -->\n\n文',
    '&#x6587;',
    '&lt;',
    '![](a.png)',
    '<img src="a.png">',
    '<p>文</p>',
    '`<!-- -->`',
    '---\n\n* * *\n\n文',
  ])('not %j', (source) => {
    expect(showsNothing(source)).toBe(false);
  });
});
