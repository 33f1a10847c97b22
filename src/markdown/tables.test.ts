import { describe, expect, it } from 'vitest';
import { testContext } from './fixtures/context.ts';
import { renderMarkdown } from './markdown.ts';

describe('tables', () => {
  it('stand in a region that scrolls, numbered in the language of the text', () => {
    const source = '| a |\n|---|\n\n文\n\na\n:-\n';
    const chinese = renderMarkdown(source, testContext).html;
    expect(chinese).toContain('<div class="table" tabindex="0" role="region" aria-label="表格 1"><table>');
    expect(chinese).toContain('aria-label="表格 2"');
    expect(renderMarkdown(source, { ...testContext, language: 'en' }).html).toContain('aria-label="Table 1"');
  });

  it('align their columns by class and give heads a scope', () => {
    const { html } = renderMarkdown('| a | b | c |\n|:-|:-:|---|\n| 1 | 2 | 3 |', testContext);
    expect(html).toContain('<th scope="col" class="align-left">a</th>');
    expect(html).toContain('<td class="align-center">2</td>\n<td>3</td>');
  });

  it('of raw HTML are wrapped too, also within one another', () => {
    const { html } = renderMarkdown('<table><tr><td><table><tr><td>1</table></table>', testContext);
    expect(html.match(/<div class="table"/g)).toHaveLength(2);
  });
});
