import { describe, expect, it } from 'vitest';
import { sampleSite } from '../../tests/samples/content.ts';
import { articleDespiteErrors } from './despite-errors.ts';
import { strictRules } from './reading-rules.ts';

const read = (lines: readonly string[], file = 'articles/2019/2019-11-25-a.md') =>
  articleDespiteErrors(file, ['---', ...lines, '---', '', '正文。'].join('\n'), sampleSite(), strictRules);

describe('articleDespiteErrors', () => {
  it('gives every field that is right', () => {
    const lines = ['标题: 甲', '日期: 2019-11-26', '栏目: 要闻', '浏览量: 很多', '错键: 1', '编号: jia'];
    expect(read([...lines, '人物: [王小明, { 职务: 主席 }]', '旧址: [/old/1.html, 旧]'])).toMatchObject({
      id: 'jia',
      title: '甲',
      day: '2019-11-26',
      column: 'news',
      people: [{ name: '王小明' }],
      aliases: ['/old/1.html'],
      status: 'published',
    });
  });

  it('takes the day from the name of the file where the date is wrong', () => {
    expect(read(['标题: 甲', '日期: 2019-02-30'])).toMatchObject({ id: 'a', day: '2019-11-25' });
    expect(read(['日期: 2019-02-30'], 'articles/a.md')).toBeUndefined();
  });

  it('gives nothing where the front matter cannot be read', () => {
    expect(read(['标题: "甲'])).toBeUndefined();
    expect(articleDespiteErrors('articles/a.md', '正文', sampleSite(), strictRules)).toBeUndefined();
  });
});
