import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { standardHome } from '../archive/home-section.ts';
import { articleText, makeContentFolder, type Files } from './fixtures/content-folder.ts';
import { readContent, type ReadContent } from './read-content.ts';

const read = (files: Files): Promise<ReadContent> =>
  readContent({ contentDirectory: makeContentFolder(files) });
const codes = ({ problems }: ReadContent): readonly string[] =>
  problems.map(({ code, file }) => `${code} ${file}`);

describe('readContent', () => {
  it('reads articles in folders of any depth, and standing pages', async () => {
    const content = await read({
      'articles/a.md': articleText(),
      'articles/2019/11/b.md': articleText(),
      'pages/about.md': '---\n标题: 关于\n顺序: 2\n---\n\n说明。\n',
    });
    expect(content.problems).toEqual([]);
    expect(content.articles.map(({ id }) => id).toSorted()).toEqual(['a', 'b']);
    expect(content.pages).toEqual([
      {
        id: 'about',
        file: 'pages/about.md',
        digest: expect.stringMatching(/^[0-9a-f]{64}$/),
        bodyStart: 21,
        title: '关于',
        order: 2,
        summary: '说明。',
        images: [],
        linkedFiles: [],
      },
    ]);
    expect(content.cache).toBe('none');
  });

  it('needs no settings, and reads an empty file of settings as none', async () => {
    const expected = {
      title: '报库',
      description: '',
      url: 'http://localhost:4321/',
      base: '/',
      language: 'zh-CN',
      timeZone: 'Asia/Shanghai',
      publisher: '报库',
      columns: [],
      footer: [],
      links: [],
      searchIndexer: 'baoku',
      ageNotice: 2,
      paragraphs: 'indent',
      shareImages: 'none',
      home: standardHome,
    };
    expect((await read({ 'articles/a.md': articleText() })).site).toEqual(expected);
    expect((await read({ 'articles/a.md': articleText(), 'site.yaml': '# 空\n' })).site).toEqual(expected);
  });

  it('reads every setting by its Chinese and by its English name', async () => {
    const chinese = await read({
      'articles/a.md': articleText(),
      'site.yaml':
        '名称: 档案\n简介: 一句话\n网址: https://archive.example/reports\n语言: en\n时区: America/New_York\n主办单位: 工会\n' +
        '栏目:\n  - { 编号: yaowen, 名称: 要闻, 说明: 大事 }\n页脚: 地址\n链接: { 标题: 全总, 网址: "https://www.acftu.org/" }\n检索程序: Pagefind\n旧文提示: 关闭\n段落: 空行\n分享图: 全站\n首页: [{ 板块: 最新, 数量: 3 }, 数字]\n',
    });
    const english = await read({
      'articles/a.md': articleText(),
      'site.yaml':
        'title: 档案\ndescription: 一句话\nurl: https://archive.example/reports/?a=b#c\nlanguage: en\ntimeZone: America/New_York\npublisher: 工会\n' +
        'columns:\n  - { id: yaowen, name: 要闻, description: 大事 }\nfooter: [地址]\nlinks: [{ title: 全总, url: "https://www.acftu.org/" }]\nsearchIndexer: pagefind\nageNotice: off\nparagraphs: spacing\nshareImages: site\nhome: [{ section: latest, count: 3 }, numbers]\n',
    });
    expect([chinese.problems, english.problems]).toEqual([[], []]);
    expect(chinese.site).toEqual(english.site);
    expect(chinese.site).toEqual({
      title: '档案',
      description: '一句话',
      url: 'https://archive.example/reports/',
      base: '/reports/',
      language: 'en',
      timeZone: 'America/New_York',
      publisher: '工会',
      columns: [{ id: 'yaowen', name: '要闻', description: '大事' }],
      footer: ['地址'],
      links: [{ title: '全总', url: 'https://www.acftu.org/' }],
      searchIndexer: 'pagefind',
      ageNotice: 0,
      paragraphs: 'spacing',
      shareImages: 'site',
      home: [{ kind: 'latest', count: 3 }, { kind: 'numbers' }],
    });
  });

  it('reports a misspelt setting, and faulty YAML, at their places', async () => {
    const misspelt = await read({
      'articles/a.md': articleText(),
      'site.yaml': '名称: a\n时去: Asia/Shanghai\n',
    });
    expect(misspelt.problems).toMatchObject([
      { code: 'unknown-key', line: 2, values: { suggestion: '时区' } },
    ]);
    const faulty = await read({ 'articles/a.md': articleText(), 'site.yaml': '名称: "a\n' });
    expect(codes(faulty)).toEqual(['yaml-syntax site.yaml']);
    const list = await read({ 'articles/a.md': articleText(), 'site.yaml': '- a\n' });
    expect(codes(list)).toEqual(['not-a-mapping site.yaml']);
  });

  it('reads files with a byte order mark and with CRLF like any others', async () => {
    const text = articleText(['source: "杭州日报"', 'tags: [a]'], '一段。\n\n二段。');
    const { articles, problems } = await read({
      'articles/plain.md': text,
      'articles/marked.md': `\uFEFF${text}`,
      'articles/windows.md': `\uFEFF${text.replaceAll('\n', '\r\n')}`,
    });
    expect(problems).toEqual([]);
    const [first, ...others] = articles.map(
      ({ id: _, file: __, digest: ___, readDigest: ____, bodyStart: _____, ...rest }) => rest,
    );
    expect(others).toEqual([first, first]);
  });

  it('reads a link to a file within the content folder, and finds names in either Unicode form', async () => {
    const folder = makeContentFolder({ 'articles/a.md': articleText(['id: a']) });
    symlinkSync('a.md', join(folder, 'articles/b.md'));
    expect(codes(await readContent({ contentDirectory: folder }))).toEqual([
      'duplicate-id articles/a.md',
      'duplicate-id articles/b.md',
    ]);
  });

  it('reads a content folder that is itself a symbolic link', async () => {
    const folder = makeContentFolder({ 'real/articles/a.md': articleText() });
    symlinkSync('real', join(folder, 'linked'));
    const content = await readContent({ contentDirectory: join(folder, 'linked') });
    expect([content.problems, content.articles.length]).toEqual([[], 1]);
  });

  it('reports names that differ only in Unicode form, of folders too', async () => {
    const content = await read({
      'articles/caf\u00E9/a.md': articleText(),
      'articles/cafe\u0301/b.md': articleText(),
    });
    expect(codes(content)).toEqual([
      'name-collision articles/cafe\u0301',
      'name-collision articles/caf\u00E9',
    ]);
  });

  it('passes over hidden names and over files that no article refers to', async () => {
    const content = await read({
      'articles/a.md': articleText(),
      'articles/.draft.md': 'x',
      '.git/articles/b.md': 'x',
      'articles/notes.txt': 'x',
      'articles/a.md~': 'x',
      'README.md': 'x',
    });
    expect([content.problems, content.articles.length]).toEqual([[], 1]);
  });

  it('names three articles with one id', async () => {
    const content = await read({
      'articles/1/a.md': articleText(),
      'articles/2/a.md': articleText(),
      'articles/3/a.md': articleText(),
    });
    expect(content.problems.map(({ values }) => values['other'])).toEqual([
      'articles/2/a.md',
      'articles/1/a.md',
      'articles/1/a.md',
    ]);
    expect(content.articles).toEqual([]);
  });

  it('tells how far it has come', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 130 }, (_, i) => [`articles/a${i}.md`, articleText()]),
    );
    const told: (readonly [number, number])[] = [];
    const contentDirectory = makeContentFolder(files);
    await readContent({ contentDirectory, onProgress: (count, total) => told.push([count, total]) });
    expect(told).toEqual([
      [64, 130],
      [128, 130],
      [130, 130],
    ]);
  });

  it('takes a file in place of the content folder for no folder', async () => {
    const folder = makeContentFolder({ 'a.md': 'x' });
    expect(codes(await readContent({ contentDirectory: join(folder, 'a.md') }))).toEqual([
      'content-folder-missing .',
    ]);
  });
});
