import { describe, expect, it } from 'vitest';
import { sampleSite } from '../../tests/samples/content.ts';
import { articleFormat } from './article-format.js';
import { writtenNames } from './written-names.ts';

const { fromFile, toFile } = articleFormat(writtenNames(sampleSite()));
const file = (...lines: readonly string[]) => `---\n${lines.join('\n')}\n---\n\n正文。\n`;

describe('the format of article files in the editor', () => {
  it('reads Chinese names, column names, words and short forms as what they stand for', () => {
    const text = file(
      '标题: 甲',
      '日期: 2019-11-25',
      '栏目: 要闻',
      '状态: 草稿',
      '标签: 调研',
      '人物: [郑荣胜]',
    );
    expect(fromFile(text)).toEqual({
      title: '甲',
      date: '2019-11-25',
      column: 'news',
      status: 'draft',
      tags: ['调研'],
      people: [{ name: '郑荣胜' }],
      body: '正文。\n',
    });
  });

  it('keeps texts that look like numbers or nothing, and fields that it does not know', () => {
    const text = file('title: 007', 'date: 2019-11-25', 'views: { 次数: 0012 }', 'colour: red');
    expect(fromFile(text)).toMatchObject({ title: '007', views: { count: '0012' }, colour: 'red' });
    expect(toFile(fromFile(text))).toBe(
      file('title: "007"', 'date: 2019-11-25', 'views:', '  count: "0012"', 'colour: red'),
    );
  });

  it('writes a day for midnight, but where midnight is another moment than the day', () => {
    const fields = { title: '甲', date: '2026-11-22 00:00', embargo: '2026-12-01 08:00' };
    expect(toFile({ ...fields, expires: '2026-12-31 00:00', body: '正文。' })).toBe(
      file('title: 甲', 'date: 2026-11-22', 'embargo: 2026-12-01 08:00', 'expires: 2026-12-31 00:00'),
    );
  });

  it('writes no empty fields', () => {
    const empty = { kicker: '', tags: [''], people: [{ name: '', post: null }], cover: {}, body: '正文。' };
    expect(toFile({ title: '甲', date: '2026-11-22', ...empty })).toBe(file('title: 甲', 'date: 2026-11-22'));
  });

  it('takes what YAML writes for nothing as nothing, and in quotes as a text', () => {
    const text = file(
      'title: 甲',
      'kicker: ~',
      'subtitle:',
      'cover: { src: a.png, 说明: ~, alt: null }',
      'source: "~"',
      'tags: [~, 乙]',
    );
    expect(fromFile(text)).toEqual({
      title: '甲',
      cover: { src: 'a.png' },
      source: '~',
      tags: ['乙'],
      body: '正文。\n',
    });
    expect(toFile(fromFile(text))).toBe(
      file('title: 甲', 'cover:', '  src: a.png', 'source: "~"', 'tags:', '  - 乙'),
    );
  });

  it.each(['    code\n\n正文。', '　　正文。'])('keeps the indent with which a body begins: %j', (body) => {
    const text = `---\ntitle: 甲\n---\n\n${body}\n`;
    expect(toFile(fromFile(text))).toBe(text);
    expect(toFile({ title: '甲', body: `\n  \n${body}\n\n` })).toBe(text);
  });

  it('reads files with Windows line ends and a byte order mark', () => {
    expect(fromFile(`\uFEFF${file('title: 甲').replaceAll('\n', '\r\n')}`)).toEqual({
      title: '甲',
      body: '正文。\n',
    });
  });

  it('refuses a file without front matter, which it would otherwise overwrite', () => {
    expect(() => fromFile('正文。\n')).toThrow('front matter');
    expect(() => fromFile('---\n- 甲\n---\n')).toThrow('keys and values');
  });
});
