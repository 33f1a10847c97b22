import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { testContext } from './fixtures/context.ts';
import { hostileSource } from './fixtures/hostile-source.ts';
import { renderMarkdown } from './markdown.ts';

function html(source: string): string {
  return renderMarkdown(source, testContext).html;
}

describe('raw HTML that is left open', () => {
  it('does not hold the paragraphs after it', () => {
    expect(html('<b>甲\n\n乙')).toBe('<p><b>甲</b></p>\n<p>乙</p>');
  });

  it('leaves only text in headings and summaries', () => {
    expect(html('<h1>甲\n\n乙')).toBe('<h2 id="甲乙">甲乙</h2>');
    expect(html('<details><summary>\n\n甲\n\n</summary>\n\n乙\n\n</details>')).toMatch(
      /<summary>\s*甲\s*<\/summary>\s*<p>乙<\/p>/,
    );
  });

  it('leaves only items in lists', () => {
    expect(html('<ul>甲<li>乙</li></ul>')).toBe('<ul><li>甲</li><li>乙</li></ul>');
  });

  it('is valid in the page with everything around it', () => {
    const validator = new HtmlValidate({ extends: ['html-validate:standard'] });
    fc.assert(
      fc.property(hostileSource, (source) => {
        const report = validator.validateStringSync(`<div>${html(source)}</div>`);
        expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
