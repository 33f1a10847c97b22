import { describe, expect, it } from 'vitest';
import { sampleArticle, sampleSite } from '../../tests/samples/content.ts';
import { bodyContext } from './body-context.ts';
import { linkedFile } from './linked-file.ts';
import { fileLinks, targetsOf } from './linked-files.ts';

describe('linkedFile', () => {
  it('finds the Markdown file to which a relative link leads', () => {
    const from = 'articles/2020/a.md';
    expect(linkedFile(from, 'b.md')).toEqual({ file: 'articles/2020/b.md', fragment: '' });
    expect(linkedFile(from, '../2019/b.md#part')).toEqual({ file: 'articles/2019/b.md', fragment: '#part' });
    expect(linkedFile(from, '%E6%8A%A5.md')).toEqual({ file: 'articles/2020/报.md', fragment: '' });
  });

  it('finds none behind other links', () => {
    for (const target of [
      'https://example.org/b.md',
      '/b.md',
      '#b.md',
      'b.html',
      'mailto:a@b.md',
      '?b.md',
      '',
    ]) {
      expect(linkedFile('articles/a.md', target)).toBeUndefined();
    }
  });

  it('takes an address that is not well encoded as it is', () => {
    expect(linkedFile('articles/a.md', '100%.md')?.file).toBe('articles/100%.md');
  });
});

describe('fileLinks', () => {
  it('finds every link to a Markdown file with its place, and no plain mention', () => {
    const body = '见 b.md，[一](b.md)、[二](b.md#x)。\n\n[三](../pages/about.md)\n\n`[四](c.md)`\n';
    const links = fileLinks('articles/a.md', body, () => 7);
    expect(links).toEqual([
      { source: 'b.md', target: 'articles/b.md', line: 7, column: 8 },
      { source: 'b.md#x', target: 'articles/b.md', line: 7, column: 18 },
      { source: '../pages/about.md', target: 'pages/about.md', line: 9, column: 1 },
    ]);
    expect(targetsOf(links)).toEqual(['articles/b.md', 'pages/about.md']);
  });
});

describe('bodyContext', () => {
  const site = sampleSite({ url: 'https://archive.example/sub/', base: '/sub/' });
  const image = {
    file: 'articles/x.jpg',
    address: '/images/0123456789abcdef.jpg',
    width: 4,
    height: 3,
  } as const;
  const article = sampleArticle({ id: 'a', images: [{ source: 'x.jpg', ...image }], language: 'en' });
  const context = bodyContext(site, article, (file) =>
    file === 'articles/b.md' ? '/2019/01/01/b/' : undefined,
  );

  it('leads links between files to the addresses of their pages, behind the base', () => {
    expect(context.resolveLink('b.md#part')).toBe('/sub/2019/01/01/b/#part');
    expect(context.resolveLink('gone.md')).toBeUndefined();
    expect(context.resolveLink('/about/')).toBe('/sub/about/');
    expect(context.resolveLink('//elsewhere.example/')).toBeUndefined();
  });

  it('gives images their published address and size', () => {
    expect(context.resolveImage('x.jpg')).toEqual({
      address: '/sub/images/0123456789abcdef.jpg',
      width: 4,
      height: 3,
    });
    expect(context.resolveImage('y.jpg')).toBeUndefined();
  });

  it('gives images the other sizes that were made of them', () => {
    const made = [{ address: '/images/1-480.avif', format: 'avif', width: 480 }] as const;
    const variants = new Map([[image.address, made]]);
    const { resolveImage, imageSizes } = bodyContext(site, article, () => undefined, variants);
    expect(resolveImage('x.jpg')?.sources).toEqual([
      { type: 'image/avif', srcset: '/sub/images/1-480.avif 480w' },
    ]);
    expect(imageSizes).toBe('(min-width: 42rem) 38.25rem, 92vw');
  });

  it('speaks the language of the article', () => {
    expect(context.language).toBe('en');
  });
});
