import { expect, it } from 'vitest';
import { testContext } from './fixtures/context.ts';
import { renderMarkdown } from './markdown.ts';

it('lines that begin with two ideographic spaces are paragraphs', () => {
  expect(renderMarkdown('　　第一段。\n　　**第二**段，\n第二行。\n\n　　第三段。', testContext).html).toBe(
    '<p>第一段。</p>\n<p><strong>第二</strong>段，第二行。</p>\n<p>第三段。</p>',
  );
});
