import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleText, putFile } from '../loader/fixtures/content-folder.ts';
import { checkOldAddresses, type OldAddresses } from './check-old-addresses.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'baoku-old-'));
  const content = {
    'articles/zheng-rongsheng.md': articleText(['aliases: [/news/1.html, "/article.asp?id=12"]']),
    'articles/withdrawn.md': articleText(['status: withdrawn', 'aliases: [/news/2.html]']),
    'articles/draft.md': articleText(['status: draft', 'aliases: [/news/3.html]']),
    'pages/about.md': '---\ntitle: 关于\n---\n\n正文。\n',
    'redirects.csv':
      '/旧/中国.html,zheng-rongsheng\n/gone.html,410\n/list.asp?t=%D6%D0,zheng-rongsheng\n/draft.html,draft\n',
  };
  for (const [file, text] of Object.entries(content)) putFile(folder, `content/${file}`, text);
  mkdirSync(join(folder, 'public'));
  writeFileSync(join(folder, 'public/规章 2019.pdf'), '');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function check(...addresses: readonly string[]): Promise<OldAddresses> {
  const checked = await checkOldAddresses({
    contentDirectory: join(folder, 'content'),
    publicDirectory: join(folder, 'public'),
    cacheDirectory: join(folder, 'cache'),
    clock: () => new Date('2026-01-01T00:00:00Z'),
    list: addresses.join('\n'),
  });
  if (checked.status === 'problems') throw new Error(JSON.stringify(checked.problems));
  return checked;
}

const nothing = { article: 0, page: 0, redirect: 0, gone: 0, file: 0 };

describe('checkOldAddresses', () => {
  it.each([
    ['/2019/11/25/zheng-rongsheng/', 'article'],
    ['https://archive.example/2019/11/25/zheng-rongsheng', 'article'],
    ['http://old.example:81/2019/11/index.html', 'page'],
    ['/about/', 'page'],
    ['/search/', 'page'],
    ['/', 'page'],
    ['https://www.old.example/news/1.html#top', 'redirect'],
    ['/旧/中国.html', 'redirect'],
    ['/%E6%97%A7/%E4%B8%AD%E5%9B%BD.html', 'redirect'],
    ['/2019/11/25/withdrawn/', 'gone'],
    ['/news/2.html', 'gone'],
    ['/gone.html', 'gone'],
    ['/feed.xml', 'file'],
    ['/规章%202019.pdf', 'file'],
  ] as const)('finds what answers at %s: %s', async (address, kind) => {
    expect(await check(address)).toMatchObject({
      answered: { ...nothing, [kind]: 1 },
      byServer: 0,
      lost: [],
    });
  });

  it.each([
    '/article.asp?id=12',
    'https://old.example/list.asp?t=中',
    '/list.asp?t=%d6%d0',
    '/%BE%C9/%D6%D0%B9%FA.html',
  ])('says that only a rule of the web server leads on from %s', async (address) => {
    expect(await check(address)).toMatchObject({
      answered: { ...nothing, redirect: 1 },
      byServer: 1,
      lost: [],
    });
  });

  it('passes over comments and empty lines, whatever ends the lines, and counts them', async () => {
    expect((await check('# 旧网站', '', '  /about/  \r', 'x\r', '/y')).lost).toEqual([
      { line: 4, address: 'x', reason: 'no-address', suggestion: '' },
      { line: 5, address: '/y', reason: 'unknown', suggestion: '' },
    ]);
  });

  it('says of an article that is not published that it is not', async () => {
    const { lost } = await check('/news/3.html', '/2019/11/25/draft/', '/draft.html');
    expect(lost.map(({ reason }) => reason)).toEqual(['unpublished', 'unpublished', 'unpublished']);
  });

  it.each([
    ['/News/1.HTML', '/news/1.html'],
    ['/news/1.htm', '/news/1.html'],
    ['/news/1.html?from=weixin', '/news/1.html'],
    ['/gonee.html', '/gone.html'],
    ['/old/zheng-rongsheng.html', '/2019/11/25/zheng-rongsheng/'],
    ['/Article.asp?ID=12', '/article.asp?id=12'],
    ['/other/1.html', ''],
    ['/news/4.html', ''],
    ['/article.asp?id=13', ''],
    ['/article.asp', ''],
  ])('where %s leads nowhere, suggests %j', async (address, suggestion) => {
    expect((await check(address)).lost).toEqual([{ line: 1, address, reason: 'unknown', suggestion }]);
  });

  it('goes through a list of 100,000', async () => {
    const addresses = Array.from({ length: 50_000 }, (_, number) => [
      `/news/x${number}.html`,
      '/news/1.html',
    ]);
    const { answered, lost } = await check(...addresses.flat());
    expect([answered.redirect, lost.length]).toEqual([50_000, 50_000]);
  });
});
