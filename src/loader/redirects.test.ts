import { describe, expect, it } from 'vitest';
import { createArchive } from '../archive/archive.ts';
import { redirectsOf } from '../output/redirects.ts';
import { articleText, makeContentFolder, type Files } from './fixtures/content-folder.ts';
import { reportOf } from './fixtures/read-fault.ts';
import { readContent } from './read-content.ts';

async function read(redirects: string | Uint8Array, more: Files = {}) {
  const files = { 'articles/zheng-rongsheng.md': articleText(), 'redirects.csv': redirects, ...more };
  const content = await readContent({ contentDirectory: makeContentFolder(files) });
  const problems = content.problems.map(
    ({ code, file, line, column }) => `${file}:${line}:${column} ${code}`,
  );
  return { ...content, problems };
}

describe('redirects.csv', () => {
  it('leads old addresses to articles, and says of others that what stood there is gone', async () => {
    const { redirects, problems } = await read(
      '\uFEFF旧址,编号\r\n# 旧网站\r\n\r\n/news/1.html,zheng-rongsheng\r\n"/a,b.html", zheng-rongsheng\r\n/2.html,410\r\n/3.html,\r\n',
    );
    expect(problems).toEqual([]);
    expect(redirects).toEqual([
      { address: '/news/1.html', article: 'zheng-rongsheng' },
      { address: '/a,b.html', article: 'zheng-rongsheng' },
      { address: '/2.html', article: undefined },
      { address: '/3.html', article: undefined },
    ]);
  });

  it.each([
    ...[
      '旧地址,编号',
      '旧址,文章编号',
      '原网址,报道',
      '舊網址,編號',
      '网站上的旧位置,编号',
      '# 注释\n旧地址,编号',
    ],
    ...['Old URL,Article ID', 'address,id', 'from,to', 'source_url,article', '"old address","id"'],
  ])('takes a first row such as %j for a heading', async (heading) => {
    const { redirects, problems } = await read(`${heading}\n/1.html,zheng-rongsheng\n`);
    expect(problems).toEqual([]);
    expect(redirects).toEqual([{ address: '/1.html', article: 'zheng-rongsheng' }]);
  });

  it('takes no address and no later row for a heading', async () => {
    expect((await read('/id,zheng-rongsheng\n')).redirects).toHaveLength(1);
    expect((await read('/a,id\n旧地址,编号\n')).problems).toEqual([
      'redirects.csv:1:4 redirect-target',
      'redirects.csv:2:1 redirect-address',
    ]);
  });

  it('publishes a page for each, which search engines leave out', async () => {
    const pages = redirectsOf(
      createArchive(await readContentOf('/1.html,zheng-rongsheng\n/2,410\n')),
      new Set(),
    );
    expect(pages.map(({ file }) => file)).toEqual(['1.html', '2/index.html']);
    expect(pages[0]?.text).toContain('content="0; url=/2019/11/25/zheng-rongsheng/"');
    expect(pages[1]?.text).toContain('<h1>本文已撤回</h1>');
    for (const { text } of pages) expect(text).toContain('<meta name="robots" content="noindex">');
  });

  it('publishes nothing for an article that is not published itself', async () => {
    const draft = { 'articles/zheng-rongsheng.md': articleText(['status: draft']) };
    const content = await readContentOf('/1.html,zheng-rongsheng\n', draft);
    expect(redirectsOf(createArchive(content), new Set())).toEqual([]);
  });

  it('names the place of every fault', async () => {
    const { problems } = await read(
      '/1.html,zheng-rongsheng\n"/2,2.html", zheng\n/3.html\n4.html,410\nhttp://old.example/1.html,410\n/2019/11/25/zheng-rongsheng/,410\n',
    );
    expect(problems).toEqual([
      'redirects.csv:2:14 redirect-target',
      'redirects.csv:3:1 redirect-cells',
      'redirects.csv:4:1 redirect-address',
      'redirects.csv:5:1 redirect-duplicate',
      'redirects.csv:6:1 redirect-address-taken',
    ]);
  });

  it('takes no page’s address: not of lists, standing pages and the home page, whatever the base', async () => {
    const taken = async (address: string, more: Files = {}) =>
      (await read(`${address},410\n`, more)).problems.map((problem) => problem.replace(/.* /, ''));
    const about = { 'pages/about.md': '---\ntitle: 关于\n---\n\n正文。\n' };
    const base = { 'site.yaml': 'url: https://archive.example/sub/\n' };
    for (const address of ['/', '/2019', '/2019/11/index.html', '/columns/x/', '/search', '/404/']) {
      expect(await taken(address)).toEqual(['redirect-address-taken']);
    }
    expect(await taken('/about/', about)).toEqual(['redirect-address-taken']);
    expect(await taken('/about/')).toEqual([]);
    expect(await taken('/sub/2019/', base)).toEqual(['redirect-address-taken']);
    expect(await taken('/sub', base)).toEqual(['redirect-address-taken']);
    expect(await taken('/2019/', base)).toEqual([]);
  });

  it('names the article that gives the same address, and does not call one unknown that has errors', async () => {
    const other = { 'articles/b.md': articleText(['aliases: ["/old/%E4%B8%AD.html"]']) };
    const content = await readContentOf('/old/中.html,b\n', other);
    expect(content.problems.map(({ values }) => values)).toEqual([
      { address: '/old/中.html', other: 'articles/b.md' },
    ]);
    expect((await read('/1.html,b\n', { 'articles/b.md': '正文' })).problems).toEqual([
      'articles/b.md:1:1 front-matter-missing',
    ]);
  });

  it('is refused in another encoding', async () => {
    const gbk = Buffer.from([0x2f, 0xd6, 0xd0, 0xb9, 0xfa, 0x2c, 0x34, 0x31, 0x30]);
    expect((await read(gbk)).problems).toEqual(['redirects.csv:1:2 gbk-encoding']);
  });

  it('tells editors what is wrong', async () => {
    expect(await reportOf('redirect-duplicate')).toMatchInlineSnapshot(`
      "redirects.csv:3:1  旧址“https://old.example/%D6%D0.html”在 redirects.csv:1 已经写过。  (redirect-duplicate)
          一个旧址只能通向一处，请删去其中一个。
      1 个错误

      redirects.csv:3:1  The old address "https://old.example/%D6%D0.html" is given in redirects.csv:1 already.  (redirect-duplicate)
          An old address can lead to one place only; remove one of the two.
      1 error
      "
    `);
    expect(await reportOf('redirects-unreadable')).toMatchInlineSnapshot(`
      "redirects.csv:2:1  从这一行起读不懂这个表格（CSV_QUOTE_NOT_CLOSED）。  (redirects-unreadable)
          每行写“旧址,文章编号”；单元格里有逗号或引号时，用一对英文双引号括起来。
      1 个错误

      redirects.csv:2:1  The table cannot be read from this line on (CSV_QUOTE_NOT_CLOSED).  (redirects-unreadable)
          Write one "old address,article id" a line. Put a cell that holds a comma or a quotation mark between double quotation marks.
      1 error
      "
    `);
  });
});

async function readContentOf(redirects: string, more: Files = {}) {
  const files = { 'articles/zheng-rongsheng.md': articleText(), 'redirects.csv': redirects, ...more };
  return readContent({ contentDirectory: makeContentFolder(files) });
}
