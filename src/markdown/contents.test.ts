import { describe, expect, it } from 'vitest';
import { testContext } from './fixtures/context.ts';
import { renderMarkdown } from './markdown.ts';

const long = '字'.repeat(800);
const contents = (source: string, language = 'zh-CN') =>
  renderMarkdown(source, { ...testContext, language }).contents.map(({ text }) => text);

describe('contents', () => {
  it('leads through a long text by the headings of its two highest levels', () => {
    expect(contents(`# 一\n\n## 二\n\n### 三\n\n# 四\n\n${long}`)).toEqual(['一', '二', '四']);
  });

  it('is empty where headings are few or the text is short', () => {
    expect(contents(`# 一\n\n# 二\n\n${long}`)).toEqual([]);
    expect(contents('# 一\n\n# 二\n\n# 三\n\n文。')).toEqual([]);
  });

  it('asks for more characters of a text in letters', () => {
    const three = '# A\n\n# B\n\n# C\n\n';
    expect(contents(three + 'word '.repeat(300), 'en')).toEqual([]);
    expect(contents(three + 'word '.repeat(500), 'en')).toEqual(['A', 'B', 'C']);
  });
});
