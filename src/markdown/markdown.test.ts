import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { testContext } from './fixtures/context.ts';
import { markdownText, renderMarkdown } from './markdown.ts';

function html(source: string): string {
  return renderMarkdown(source, testContext).html;
}

const everything = `# 一

正文[^甲]，**重点。**后文，~~删除。~~后文。见https://a.example/x。[链接](别的.md "题")

## 二

![图](图.jpg "说明") ![缺](缺.jpg)

![图](图.jpg "说明")

- [x] 做了
- [ ] 没做
  1. 一
  2. 二

> 引文

| 左 | 右 |
|:---|---:|
| 1 | 2 |

\`\`\`js
const 甲 = 1;
\`\`\`

<details><summary>题</summary>

文<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>字H<sub>2</sub>O<br>好

</details>

[^甲]: 注，又[^乙]。
[^乙]: 注

    - 列
`;

describe('a rendered report', () => {
  it('is valid HTML within a page', async () => {
    const validator = new HtmlValidate({ extends: ['html-validate:standard'] });
    const report = await validator.validateString(`<div>${html(everything)}</div>`);
    expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
  });

  it('reads as one line for each block', () => {
    expect(markdownText(everything, testContext).split('\n')).toEqual([
      ...['一', '正文，重点。后文，删除。后文。见https://a.example/x。链接', '二', '缺', '说明'],
      ...['☑ 做了', '☐ 没做', '一', '二', '引文', '左 右', '1 2', 'const 甲 = 1;', '题', '文漢字H2O 好'],
      ...['注，又。', '注', '列'],
    ]);
  });

  it('lists its headings without that of the footnotes', () => {
    expect(renderMarkdown(everything, testContext).headings).toEqual([
      { depth: 2, id: '一', text: '一' },
      { depth: 3, id: '二', text: '二' },
    ]);
  });

  it('closes emphasis beside Chinese punctuation', () => {
    expect(html('**重点。**后文，*轻。*后文')).toBe('<p><strong>重点。</strong>后文，<em>轻。</em>后文</p>');
    expect(html('他说~~“不行。”~~可以')).toBe('<p>他说<del>“不行。”</del>可以</p>');
  });

  it('leaves hard breaks, times and full-width text alone', () => {
    expect(html('一  \n二\\\n三')).toBe('<p>一<br>\n二<br>\n三</p>');
    expect(html('10:30开始::ＡＢＣ，１２３')).toBe('<p>10:30开始::ＡＢＣ，１２３</p>');
  });

  it('keeps the safe part of raw HTML', () => {
    expect(
      html('H<sub>2</sub>O <kbd onclick="x" style="x" class="x" id="x" data-x="x" lang="en">Esc</kbd>'),
    ).toBe('<p>H<sub>2</sub>O <kbd lang="en">Esc</kbd></p>');
    expect(html('<center>甲</center><script>乙</script><iframe src="https://a.example">丙</iframe>')).toBe(
      '甲',
    );
  });

  it('drops control characters however they are written', () => {
    expect(html('甲\u0000\u0008乙&#12;丙<b>丁&#1;</b>\uD800')).toBe('<p>甲乙丙<b>丁\uFFFD</b>\uFFFD</p>');
  });

  it.each(['>'.repeat(5000), '- '.repeat(3000), '<b>'.repeat(5000), '<div>\n\n'.repeat(300)])(
    'survives nesting deeper than any report: %.6s…',
    (source) => {
      expect(html(`${source}文`)).toContain('文');
    },
  );
});
