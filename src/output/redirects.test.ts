import { describe, expect, it } from 'vitest';
import { createArchive } from '../archive/archive.ts';
import { sampleArticle, sampleContent, sampleRecord } from '../../tests/samples/content.ts';
import { redirectsOf } from './redirects.ts';

/** The files of two articles' redirects. */
function filesFor(
  aliases: readonly string[],
  newer: readonly string[] = [],
  taken: readonly string[] = [],
  base = '/',
) {
  const articles = [
    sampleArticle({ id: 'new', day: '2020-01-02', aliases: newer }),
    sampleArticle({ id: 'old', day: '2019-01-02', aliases }),
  ];
  return redirectsOf(
    createArchive(sampleContent(articles, { base, url: `https://archive.example${base}` })),
    new Set(taken),
  );
}
const names = (...args: Parameters<typeof filesFor>) => filesFor(...args).map(({ file }) => file);

describe('redirectsOf', () => {
  it('leads from a former address to the article, with a link for whoever is not led', () => {
    const [redirect] = filesFor(['/news/1.html']);
    expect(redirect?.file).toBe('news/1.html');
    expect(redirect?.text).toContain('content="0; url=/2019/01/02/old/"');
    expect(redirect?.text).toContain('<link rel="canonical" href="https://archive.example/2019/01/02/old/">');
    expect(redirect?.text).toContain('<a href="/2019/01/02/old/">');
  });

  it('makes folders of addresses without an extension, and takes the path of another host’s', () => {
    expect(names(['/a', '/b/', 'https://old.example/c/1.htm', '/%E6%96%B0%E9%97%BB.html'])).toEqual([
      'a/index.html',
      'b/index.html',
      'c/1.htm',
      '新闻.html',
    ]);
  });

  it.each([
    '/show.asp',
    '/show.html?id=1',
    '/',
    '/search/x.html',
    '/a%2Fb.html',
    '/.baoku/x.html',
    '/%zz.html',
    '/a//b.html',
  ])('leaves out %s, at which no file could answer', (alias) => {
    expect(names([alias])).toEqual([]);
  });

  it('never leaves the site’s folder', () => {
    expect(names(['/../../etc/x.html', '/%2e%2e/x.html'])).toEqual(['etc/x.html', 'x.html']);
    expect(names(['/other/1.html', '/reports/1.html'], [], [], '/reports/')).toEqual(['1.html']);
  });

  it('replaces nothing, and puts no file where a folder is', () => {
    const taken = ['2019/index.html', 'news', 'about/index.html'];
    expect(names(['/2019/', '/about', '/news/1.html', '/x.html', '/x.html/y.html'], [], taken)).toEqual([
      'x.html',
    ]);
  });

  it('gives an address that two articles name to the newer', () => {
    const [redirect, ...others] = filesFor(['/1.html'], ['/1.html']);
    expect([redirect?.text.includes('/2020/01/02/new/'), others]).toEqual([true, []]);
  });

  it('leads from the pages that names had to the page of the record that they mean', () => {
    const records = [
      sampleRecord({ id: 'zhang-wei', name: '张伟', otherNames: ['老张', 'Zhang-Wei'] }),
      sampleRecord({ id: 'unnamed', name: '李明' }),
      sampleRecord({ id: 'a', name: '王芳', otherNames: ['小王'] }),
      sampleRecord({ id: 'b', name: '王芳', match: { unless: ['工会'] } }),
    ];
    const people = [{ name: '张伟' }, { name: '小王' }];
    const archive = createArchive(sampleContent([sampleArticle({ id: 'x', people })], {}, records));
    const redirects = redirectsOf(archive, new Set(['people/老张/index.html']));
    expect(redirects.map(({ file }) => file)).toEqual(['people/张伟/index.html', 'people/小王/index.html']);
    expect(redirects[0]?.text).toContain('content="0; url=/people/zhang-wei/"');
  });
});
