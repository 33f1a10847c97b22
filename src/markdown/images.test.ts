import { describe, expect, it } from 'vitest';
import { testContext } from './fixtures/context.ts';
import { renderMarkdown, type MarkdownContext } from './markdown.ts';

function html(source: string): string {
  return renderMarkdown(source, testContext).html;
}

const size = 'width="4" height="3" loading="lazy" decoding="async"';
const image = `<img src="/images/0123456789abcdef.jpg" alt="图" ${size}>`;

describe('images', () => {
  it('are asked for as the author writes them', () => {
    const asked: string[] = [];
    const resolveImage = (source: string): undefined => {
      asked.push(source);
    };
    renderMarkdown('![](<图 1.jpg>) ![](a%20b.jpg) ![][r]\n\n<img src="图 2.jpg">\n\n[r]: 图&amp;3.jpg', {
      ...testContext,
      resolveImage,
    });
    expect(asked).toEqual(['图 1.jpg', 'a%20b.jpg', '图&3.jpg', '图 2.jpg']);
  });

  const linked = `<a href="/images/0123456789abcdef.jpg">${image}</a>`;

  it('alone in their paragraph become figures with their title as caption, and links to themselves', () => {
    expect(html('![图](图.jpg "说明")')).toBe(`<figure>${linked}<figcaption>说明</figcaption></figure>`);
    expect(html('![图](图.jpg)')).toBe(`<figure>${linked}</figure>`);
    expect(html('![](图.jpg)')).toContain('<a href="/images/0123456789abcdef.jpg" aria-label="查看大图">');
    expect(html('![图](图.jpg)\n![图](图.jpg "二")')).toBe(
      `<figure>${linked}</figure><figure>${linked}<figcaption>二</figcaption></figure>`,
    );
  });

  it('are offered in the other sizes and formats that there are of them, the original as the last', () => {
    const sources = [
      { type: 'image/avif', srcset: '/images/a-480.avif 480w, /images/a-720.avif 720w' },
      { type: 'image/webp', srcset: '/images/a-720.webp 720w' },
    ];
    const context: MarkdownContext = {
      ...testContext,
      imageSizes: '92vw',
      resolveImage: (source) => ({ ...testContext.resolveImage(source)!, sources }),
    };
    const picture = [
      '<picture>',
      '<source type="image/avif" srcset="/images/a-480.avif 480w, /images/a-720.avif 720w" sizes="92vw">',
      '<source type="image/webp" srcset="/images/a-720.webp 720w" sizes="92vw">',
      `${image}</picture>`,
    ].join('');
    const inFigure = renderMarkdown('![图](图.jpg "说明")', context);
    expect(inFigure.html).toBe(
      `<figure><a href="/images/0123456789abcdef.jpg">${picture}</a><figcaption>说明</figcaption></figure>`,
    );
    expect(inFigure.text).toBe('说明');
    expect(renderMarkdown('[![图](图.jpg)](/y)', context).html).toBe(
      `<figure><a href="/y">${picture}</a></figure>`,
    );
    expect(renderMarkdown('见![图](图.jpg)。', context).html).toBe(`<p>见${picture}。</p>`);
  });

  it('that are links become figures too', () => {
    expect(html('[![图](图.jpg "说明")](/大图)')).toBe(
      `<figure><a href="/%E5%A4%A7%E5%9B%BE">${image}</a><figcaption>说明</figcaption></figure>`,
    );
  });

  it('within a sentence stay there', () => {
    expect(html('见![图](图.jpg)。')).toBe(`<p>见${image}。</p>`);
  });

  it('that do not exist leave their alternative text', () => {
    expect(html('![缺的图](缺.jpg)')).toBe('<p>缺的图</p>');
    expect(html('![](缺.jpg)')).toBe('');
  });

  it('from elsewhere become links', () => {
    const external = 'class="external" rel="external noopener noreferrer"';
    expect(html('![图](https://a.example/图.jpg)')).toBe(
      `<p><a href="https://a.example/%E5%9B%BE.jpg" ${external}>图</a></p>`,
    );
    expect(html('<img src="//a.example/x.jpg">')).toBe(
      `<a href="//a.example/x.jpg" ${external}>//a.example/x.jpg</a>`,
    );
    expect(html('[![图](https://a.example/x.jpg)](/y)')).toBe('<p><a href="/y">图</a></p>');
  });

  it('with unsafe addresses leave their alternative text', () => {
    expect(html('![图](data:image/png;base64,AAAA) <img alt="二" src="javascript:1">')).toBe('<p>图 二</p>');
  });
});
