import { describe, expect, it } from 'vitest';
import { testContext } from './fixtures/context.ts';
import { renderMarkdown, type Heading } from './markdown.ts';

function headings(source: string): readonly Heading[] {
  return renderMarkdown(source, testContext).headings;
}

describe('headings', () => {
  it('stand under the headline, all moved by the same step', () => {
    expect(headings('# 甲\n## 乙\n# 丙').map(({ depth }) => depth)).toEqual([2, 3, 2]);
    expect(headings('## 甲\n### 乙').map(({ depth }) => depth)).toEqual([2, 3]);
    expect(headings('### 甲\n##### 乙').map(({ depth }) => depth)).toEqual([2, 4]);
  });

  it('go no deeper than h6', () => {
    expect(headings('# 甲\n##### 乙\n###### 丙').map(({ depth }) => depth)).toEqual([2, 6, 6]);
  });

  it('get ids of their text, unique in the report', () => {
    expect(headings('# 工会 工作\n# 工会 工作\n# **Hello** World!').map(({ id }) => id)).toEqual([
      ...['工会-工作', '工会-工作-1', 'hello-world'],
    ]);
  });

  it('get an id where the text has no letter', () => {
    expect(headings('# ——\n# ❶').map(({ id }) => id)).toEqual(['section', 'section-1']);
  });

  it('never take the id of a footnote', () => {
    const { html } = renderMarkdown('# fn:1\n# fnref:1\n\n注[^1]\n\n[^1]: 注', testContext);
    expect(html).toContain('<h2 id="fn1">');
    expect(html).toContain('<h2 id="fnref1">');
  });

  it('move with those of raw HTML', () => {
    expect(headings('<h1 id="x">甲</h1>\n\n## 乙')).toEqual([
      { depth: 2, id: '甲', text: '甲' },
      { depth: 3, id: '乙', text: '乙' },
    ]);
  });

  it('are dropped when they show nothing', () => {
    expect(renderMarkdown('#\n\n文\n\n## <!-- -->', testContext).html).toBe('\n<p>文</p>\n');
  });
});
