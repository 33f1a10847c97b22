import { describe, expect, it } from 'vitest';
import { testContext } from './fixtures/context.ts';
import { renderMarkdown } from './markdown.ts';

function html(source: string, language = 'zh-CN'): string {
  return renderMarkdown(source, { ...testContext, language }).html;
}

function idsAndTargets(text: string): string[][] {
  return [/ id="([^"]+)"/g, / href="([^"]+)"/g].map((pattern) =>
    [...text.matchAll(pattern)].map((match) => match[1] ?? ''),
  );
}

describe('footnotes', () => {
  it('stand at the end under a heading in the language of the text', () => {
    expect(html('文[^1]\n\n[^1]: 注')).toContain('<h2 id="fn:heading">脚注</h2><ol><li id="fn:1"><p>注 ');
    expect(html('text[^1]\n\n[^1]: note', 'en')).toContain('<h2 id="fn:heading">Footnotes</h2>');
  });

  it('lead back to each of their calls', () => {
    const [ids, targets] = idsAndTargets(html('甲[^b]乙[^a]丙[^b]\n\n[^a]: 一\n[^b]: 二'));
    expect(ids).toEqual(['fnref:1', 'fnref:2', 'fnref:1:2', 'fn:heading', 'fn:1', 'fn:2']);
    expect(targets).toEqual(['#fn:1', '#fn:2', '#fn:1', '#fnref:1', '#fnref:1:2', '#fnref:2']);
  });

  it('may call one another and themselves', () => {
    const [ids] = idsAndTargets(html('甲[^a]\n\n[^a]: 一[^b][^a]\n[^b]: 二'));
    expect(ids).toEqual(['fnref:1', 'fn:heading', 'fn:1', 'fnref:2', 'fnref:1:2', 'fn:2']);
  });

  it('are dropped when nothing calls them', () => {
    expect(html('文\n\n[^1]: 注')).toBe('<p>文</p>');
  });

  it('are not swallowed by HTML that is left open', () => {
    expect(html('<div>文[^1]<b>\n\n甲[^1]\n\n[^1]: 注')).toMatch(/<\/div><section class="footnotes"/);
  });

  it('cannot be forged', () => {
    const [ids] = idsAndTargets(
      html('<a id="fnref:1" href="#fn:1">假</a>文[^1]<i id="fn:1">假</i>\n\n[^1]: 注'),
    );
    expect(ids).toEqual(['fnref:1', 'fnref:1:2', 'fn:heading', 'fn:1']);
  });
});
