import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleText, makeContentFolder, type Files } from '../loader/fixtures/content-folder.ts';
import { checkContent } from './check-content.ts';

/** Checks a content folder again and again, in 2026, with one cache. */
function openFolder(files: Files) {
  const contentDirectory = makeContentFolder(files);
  const publicDirectory = makeContentFolder({ 'files/plan.pdf': '%PDF' });
  const cacheDirectory = makeContentFolder({});
  const now = new Date('2026-11-22T00:00:00Z');
  return {
    cacheDirectory,
    write: (file: string, text: string) => {
      writeFileSync(join(contentDirectory, file), text);
    },
    check: async () => {
      const { problems } = await checkContent({ contentDirectory, publicDirectory, cacheDirectory, now });
      return problems.map(({ file, line, code, severity }) => `${file}:${line} ${severity} ${code}`);
    },
  };
}

const site = (...lines: readonly string[]) => ['title: 档案', 'checks:', ...lines, ''].join('\n');

describe('checkContent', () => {
  it('reports what the loader finds together with what all checks find', async () => {
    const { check } = openFolder({
      'articles/2019-11-25-a.md': articleText(
        [],
        '会议,指出 [甲](/nowhere/) [乙](/files/plan.pdf) [丙](/feed.xml) [丁](/old/1.html) [戊](/old/2)',
      ),
      'articles/2019-11-25-坏.md': articleText(['活动日期: 2091-01-01', '旧址: [/old/1.html, /old/2]']),
      'articles/2019-11-25-c.md': articleText(['date: 2019-02-30']),
    });
    const found = await check();
    expect(found).toContainEqual(expect.stringMatching(/^articles\/2019-11-25-a\.md:\d+ warning link-dead$/));
    expect(found).toContainEqual(expect.stringMatching(/ warning half-width-punctuation$/));
    expect(found).toContainEqual(expect.stringMatching(/坏\.md:\d+ warning event-after-publication$/));
    expect(found).toContain('articles/2019-11-25-坏.md:1 warning id-from-path');
    expect(found.filter((line) => line.endsWith('link-dead'))).toHaveLength(1);
    expect(found).toEqual([...found].sort((a, b) => (a.split(' ')[0]! < b.split(' ')[0]! ? -1 : 0)));
  });

  it('finds the same while it reads many new articles as when it reads them again', async () => {
    const articles = Array.from({ length: 1100 }, (_, number): [string, string] => [
      `articles/2019-11-25-a${number}.md`,
      articleText([], number % 3 === 0 ? '会议,指出' : '会议指出'),
    ]);
    const { check, cacheDirectory } = openFolder(Object.fromEntries(articles));
    const found = await check();
    expect(found.filter((line) => line.endsWith('half-width-punctuation'))).toHaveLength(367);
    expect(await check()).toEqual(found);
    rmSync(join(cacheDirectory, 'check.json'));
    expect(await check()).toEqual(found);
  });

  it('looks at the texts of articles with errors too', async () => {
    const body = '他说:你好,世界。号码13800138000,身份证11010519491231002X。';
    const { check } = openFolder({
      'articles/2019-11-25-a.md': articleText([], `![甲](a.png) ${body}`),
      'articles/2019-11-25-b.md': articleText(['date: 2019-02-30', 'summary: 甲,乙'], body),
      'articles/2019-11-25-c.md': `title: 丙\ntags: [甲,乙]\n\n${body}`,
      'articles/2019-11-25-d.md': articleText(['lang: zh-TW', 'colunm: news'], '會議'),
    });
    const codes = (name: string, found: readonly string[]) =>
      found.filter((line) => line.includes(`-${name}.md`)).map((line) => line.replace(/^\S+ /, ''));
    const found = await check();
    const told = ['warning half-width-punctuation', 'error identity-number', 'warning mobile-number'];
    for (const name of ['a', 'b']) expect(codes(name, found)).toEqual(expect.arrayContaining(told));
    expect(codes('c', found)).toEqual(expect.arrayContaining(told.slice(1)));
    expect(codes('c', found)).not.toContain(told[0]);
    expect(codes('d', found)).not.toContainEqual(expect.stringContaining('traditional-character'));
  });

  it('counts articles with errors as part of the archive, as far as they can be read', async () => {
    const { check, write } = openFolder({
      'site.yaml': 'title: 档案\n栏目: [{ 编号: news, 名称: 要闻 }]\nchecks: { missing-column: off }\n',
      'articles/2019-11-25-a.md': articleText(['人物: [王小明]', '栏目: 要闻'], '![甲](a.png)'),
      'articles/2019-11-26-b.md': articleText(
        [],
        '[甲](/people/王小明/) [乙](/2019/11/25/) [丙](/columns/news/) [丁](/2019/11/25/a/) [戊](/2018/)',
      ).replace('11-25', '11-26'),
    });
    const elsewhere = async () =>
      (await check())
        .filter((line) => /column-|link-dead/.test(line))
        .map((line) => line.replace(/^.* /, ''));
    expect(await elsewhere()).toEqual(['link-dead']);
    write('articles/2019-11-25-a.md', articleText(['人物: [王小明]', '栏目: 要闻', '错键: 1']));
    expect(await elsewhere()).toEqual(['link-dead']);
    // Of this one, nothing can be told.
    write('articles/2019-11-25-a.md', articleText(['人物: "王小明', '栏目: 要闻']));
    expect(await elsewhere()).toEqual([]);
  });

  it('takes severities from site.yaml, for its own problems and the loader’s', async () => {
    const { check, write } = openFolder({
      'articles/2019-11-25-坏.md': articleText([], '会议,指出'),
      'site.yaml': site('  半角标点: 错误', '  missing-source: warning', '  暂定编号: off'),
    });
    expect(await check()).toEqual([
      'articles/2019-11-25-坏.md:2 warning missing-source',
      'articles/2019-11-25-坏.md:6 error half-width-punctuation',
    ]);
    write('site.yaml', site('  half-width-punctuation: off', '  id-from-path: error'));
    expect(await check()).toEqual(['articles/2019-11-25-坏.md:1 error id-from-path']);
  });

  it('finds personal numbers in authority records, and what the headlines say', async () => {
    const { check } = openFolder({
      'articles/2019-11-25-a.md': articleText(['副题: 张伟说,要開會']),
      'people/zhang-wei.yaml': '姓名: 张伟\n# 11010519491231002X\n',
    });
    expect((await check()).sort()).toEqual([
      'articles/2019-11-25-a.md:4 warning half-width-punctuation',
      'articles/2019-11-25-a.md:4 warning name-not-listed',
      'articles/2019-11-25-a.md:4 warning traditional-character',
      'people/zhang-wei.yaml:1 warning unused-record',
      'people/zhang-wei.yaml:2 error identity-number',
    ]);
  });

  it('refuses to change an error that keeps an article from being published', async () => {
    const { check } = openFolder({ 'articles/a.md': articleText(), 'site.yaml': site('  body-empty: off') });
    expect(await check()).toEqual(['site.yaml:3 error unknown-key']);
  });

  it('finds the same with what it kept of the run before, whatever changed since', async () => {
    const folder = openFolder({
      'articles/2019-11-25-a.md': articleText([], '## 一\n\n[甲](2019-11-25-b.md#二)'),
      'articles/2019-11-25-b.md': articleText(['subtitle: 乙'], '## 二\n\n正文'),
    });
    expect(await folder.check()).toEqual([]);
    folder.write('articles/2019-11-25-b.md', articleText(['subtitle: 乙'], '## 三\n\n正文'));
    const found = await folder.check();
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/a\.md:\d+ warning anchor-dead/);
    writeFileSync(join(folder.cacheDirectory, 'check.json'), 'damaged');
    expect(await folder.check()).toEqual(found);
  });

  it('finds names of records as the records are now, in articles that stay as they were', async () => {
    const folder = openFolder({
      'articles/2019-11-25-a.md': articleText(['subtitle: 甲'], '沈慧说。'),
      'articles/2019-11-25-b.md': articleText(['人物: 老沈'], '正文。'),
      'people/shen.yaml': '姓名: 老沈\n',
    });
    expect(await folder.check()).toEqual([]);
    folder.write('people/shen.yaml', '姓名: 老沈\n别名: 沈慧\n');
    const found = ['articles/2019-11-25-a.md:7 warning name-not-listed'];
    expect(await folder.check()).toEqual(found);
    expect(await folder.check()).toEqual(found);
    folder.write('people/shen.yaml', '姓名: 老沈\n别名: 沈慧\n对应: { 除非: 正文 }\n');
    expect(await folder.check()).toEqual([...found, 'people/shen.yaml:1 warning unused-record']);
    folder.write('site.yaml', site('  漏列名称: 关闭', '  unused-record: error'));
    expect(await folder.check()).toEqual(['people/shen.yaml:1 error unused-record']);
  });
});
