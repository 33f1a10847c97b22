import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { testContext } from './fixtures/context.ts';
import { renderMarkdown } from './markdown.ts';

describe('tables', () => {
  it('stand in a region that scrolls, numbered in the language of the text', () => {
    const source = '| a |\n|---|\n\n文\n\na\n:-\n';
    const chinese = renderMarkdown(source, testContext).html;
    expect(chinese).toContain('<section class="table" tabindex="0" aria-label="表格 1"><table>');
    expect(chinese).toContain('aria-label="表格 2"');
    expect(renderMarkdown(source, { ...testContext, language: 'en' }).html).toContain('aria-label="Table 1"');
  });

  it('stand in a region that is valid HTML, also within the head of another', () => {
    const inner = '<table><tr><td>1</table>';
    const { html } = renderMarkdown(`<table><tr><th>${inner}</th><td>${inner}</table>`, testContext);
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: { 'wcag/h63': 'off', 'no-raw-characters': 'off' },
    });
    expect(validator.validateStringSync(html).results.flatMap(({ messages }) => messages)).toEqual([
      expect.objectContaining({ ruleId: 'prefer-native-element', line: 1 }),
    ]);
    expect(html.match(/<section class="table" tabindex="0" aria-label="表格 \d"/g)).toHaveLength(2);
    expect(html).toContain('<th><div class="table" tabindex="0" aria-label="表格 2" role="region">');
  });

  it('align their columns by class and give heads a scope', () => {
    const { html } = renderMarkdown('| a | b | c |\n|:-|:-:|---|\n| 1 | 2 | 3 |', testContext);
    expect(html).toContain('<th scope="col" class="align-left">a</th>');
    expect(html).toContain('<td class="align-center">2</td>\n<td>3</td>');
  });

  it('of raw HTML are wrapped too, also within one another', () => {
    const { html } = renderMarkdown('<table><tr><td><table><tr><td>1</table></table>', testContext);
    expect(html.match(/<section class="table"/g)).toHaveLength(2);
  });
});
