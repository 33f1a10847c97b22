import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { articleText, makeContentFolder, pixel, type Files } from './fixtures/content-folder.ts';
import { readContent, type ReadContent } from './read-content.ts';

const read = (files: Files): Promise<ReadContent> =>
  readContent({ contentDirectory: makeContentFolder(files) });
const codes = ({ problems }: ReadContent): readonly string[] => problems.map(({ code }) => code);
const withBody = (body: string): string => articleText([], body);
const gray = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#888' } });
const svg = (inner: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10">${inner}</svg>`;

describe('the images of an article', () => {
  it('are published under an address made of their content, with their size', async () => {
    const { articles, problems } = await read({
      'articles/2019/a.md': withBody('![图](a.png)\n\n![图](../more/图%20二.png) ![再](a.png)'),
      'articles/2019/a.png': pixel,
      'articles/more/图 二.png': pixel,
    });
    expect(problems).toEqual([]);
    const address = expect.stringMatching(/^\/images\/[0-9a-f]{16}\.png$/);
    expect(articles[0]?.images).toEqual([
      { source: 'a.png', file: 'articles/2019/a.png', address, width: 1, height: 1 },
      { source: '../more/图%20二.png', file: 'articles/more/图 二.png', address, width: 1, height: 1 },
    ]);
  });

  it('can be the cover, which does not count among the images of the body', async () => {
    const { articles } = await read({
      'articles/a.md': articleText(['cover: { src: a.png, alt: 座谈会 }']),
      'articles/a.png': pixel,
    });
    expect(articles[0]?.cover).toMatchObject({ alt: '座谈会', image: { source: 'a.png', width: 1 } });
    expect(articles[0]?.images).toEqual([]);
  });

  it('get the extension of what they are, where their own names none', async () => {
    const { articles } = await read({ 'articles/a.md': withBody('![](a.aspx)'), 'articles/a.aspx': pixel });
    expect(articles[0]?.images[0]?.address).toMatch(/\.png$/);
  });

  it('are found under names in the other Unicode form', async () => {
    const { problems } = await read({
      'articles/a.md': withBody('![](caf\u00E9.png)'),
      'articles/cafe\u0301.png': pixel,
    });
    expect(problems).toEqual([]);
  });

  it('are measured as browsers show them, turned as their EXIF data says', async () => {
    const { articles } = await read({
      'articles/a.md': withBody('![](a.jpg)'),
      'articles/a.jpg': await gray(20, 10).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
    });
    expect(articles[0]?.images[0]).toMatchObject({ width: 10, height: 20 });
  });

  it('may be drawings without anything that runs', async () => {
    const { articles, problems } = await read({
      'articles/a.md': withBody('![](a.svg)'),
      'articles/a.svg': svg('<path d="M0 0h9"/>'),
    });
    expect(problems).toEqual([]);
    expect(articles[0]?.images[0]).toMatchObject({ width: 20, height: 10 });
  });

  it.each([
    '<script>alert(1)</script>',
    '<path onload="alert(1)"/>',
    '<a href="javascript:alert(1)"/>',
    '<a href="&#106;avascript:alert(1)"/>',
    '<foreignObject/>',
  ])('may not be drawings with %s', async (inner) => {
    const content = await read({ 'articles/a.md': withBody('![](a.svg)'), 'articles/a.svg': svg(inner) });
    expect(codes(content)).toEqual(['image-format']);
  });

  it.each([
    ['/logo.png', ['reference-outside']],
    ['https://news.example/a.png', ['image-external']],
    ['//news.example/a.png', ['image-external']],
    ['../../secret.png', ['reference-outside']],
    ['..%2F..%2Fsecret.png', ['reference-outside']],
    ['file:///etc/passwd', ['reference-outside']],
    ['data:image/png;base64,AAAA', ['reference-outside']],
    ['missing.png', ['image-missing']],
    ['%zz.png', ['image-missing']],
    ['constructor', ['image-missing']],
  ])('%s: %j', async (source, expected) => {
    expect(codes(await read({ 'articles/a.md': withBody(`![图](${source})`) }))).toEqual(expected);
  });

  it('cannot be reached through a symbolic link that leads outside', async () => {
    const folder = makeContentFolder({ 'c/articles/a.md': withBody('![](a.png)'), 'secret.png': pixel });
    symlinkSync(join(folder, 'secret.png'), join(folder, 'c/articles/a.png'));
    const content = await readContent({ contentDirectory: join(folder, 'c') });
    expect(codes(content)).toEqual(['image-missing', 'symlink-outside']);
    expect(content.articles).toEqual([]);
  });

  it('are suggested when they lie in another folder', async () => {
    const { problems } = await read({
      'articles/a.md': withBody('![](a.png)'),
      'articles/2019/a.png': pixel,
    });
    expect(problems[0]?.values).toEqual({ source: 'a.png', suggestion: '2019/a.png' });
  });

  it('of standing pages are published alike', async () => {
    const { pages } = await read({
      'articles/a.md': articleText(),
      'pages/about.md': '---\ntitle: 关于\n---\n\n![图](map.png)\n',
      'pages/map.png': pixel,
    });
    expect(pages[0]?.images).toMatchObject([{ source: 'map.png', width: 1 }]);
  });
});

describe('the attachments of an article', () => {
  it('are offered by their title, or else their name, with their size', async () => {
    const { articles, problems } = await read({
      'articles/a.md': articleText(['附件:', '  - 方案 50%.pdf', '  - { 文件: ../files/b.zip, 标题: 图片 }']),
      'articles/方案 50%.pdf': 'abc',
      'files/b.zip': 'defg',
    });
    expect(problems).toEqual([]);
    expect(articles[0]?.attachments).toEqual([
      {
        title: '方案 50%.pdf',
        file: 'articles/方案 50%.pdf',
        address: '/files/ba7816bf8f01cfea/方案 50%.pdf',
        bytes: 3,
      },
      {
        title: '图片',
        file: 'files/b.zip',
        address: expect.stringMatching(/^\/files\/[0-9a-f]{16}\/b\.zip$/),
        bytes: 4,
      },
    ]);
  });

  it.each(['a.html', 'a.SVG', 'a.js', 'a.xhtml', 'a.mht'])(
    'may not be pages or programs: %s',
    async (name) => {
      const content = await read({
        'articles/a.md': articleText([`附件: ${name}`]),
        [`articles/${name}`]: 'x',
      });
      expect(codes(content)).toEqual(['attachment-type']);
    },
  );
});
