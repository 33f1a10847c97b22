import { describe, expect, it } from 'vitest';
import { testContext } from './fixtures/context.ts';
import { renderMarkdown } from './markdown.ts';

function html(source: string): string {
  return renderMarkdown(source, testContext).html;
}

describe('lines that the source wraps', () => {
  it.each([
    ['Han', '工会\n工作', '工会工作'],
    ['punctuation', '工会，\n工作\n。', '工会，工作。'],
    ['kana', 'カナ\nひら', 'カナひら'],
    ['full-width forms', 'Ａ\n１', 'Ａ１'],
    ['quotation marks between Chinese', '他说：\n“好”\n“再见”\n——完', '他说：“好”“再见”——完'],
  ])('are joined without a space: %s', (_, source, expected) => {
    expect(html(source)).toBe(`<p>${expected}</p>`);
  });

  it.each([
    ['Latin', 'hello\nworld', 'hello world'],
    ['Latin and Han', 'hello\n世界', 'hello 世界'],
    ['Han and digits', '共\n10人', '共 10人'],
    ['Latin in quotation marks', '“hello”\n“world”', '“hello” “world”'],
    ['Korean', '한국\n사람', '한국 사람'],
  ])('are joined by one space: %s', (_, source, expected) => {
    expect(html(source)).toBe(`<p>${expected}</p>`);
  });

  it('are joined across emphasis, links and raw HTML', () => {
    expect(html('甲\n**乙**\n[丙](丙.md)\n<b>丁</b>')).toBe(
      '<p>甲<strong>乙</strong><a href="/2019/11/25/report/">丙</a><b>丁</b></p>',
    );
  });

  it('stay apart in code', () => {
    expect(html('```\n甲\n乙\n```')).toBe('<pre tabindex="0"><code>甲\n乙\n</code></pre>');
  });

  it('lose the ideographic spaces that indent a paragraph', () => {
    expect(html('　　甲　乙\n\n　　**丙**')).toBe('<p>甲　乙</p>\n<p><strong>丙</strong></p>');
  });
});
