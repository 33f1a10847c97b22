import { describe, expect, it } from 'vitest';
import { sampleArticle, sampleContent } from '../../tests/samples/content.ts';
import type { ImageAsset } from '../archive/article.ts';
import { createArchive } from '../archive/archive.ts';
import { traditionalEdition } from '../archive/editions.ts';
import { toTraditional } from '../edition/to-traditional.ts';
import { planPages } from './plan.ts';
import type { View } from './view.ts';

const picture: ImageAsset = {
  source: 'p.jpg',
  file: 'articles/p.jpg',
  address: '/images/0123456789abcdef.jpg',
  width: 2,
  height: 1,
};
const articles = [
  sampleArticle({
    ...{ id: 'a', title: '头发', language: 'zh-CN', column: 'news', cover: { image: picture, alt: '图' } },
    people: [{ name: '丁一' }, { name: '郑荣胜' }, { name: '万小' }],
  }),
  sampleArticle({ id: 'b', day: '2018-01-01', language: 'en' }),
];
const place = { url: 'https://a.example/x/', base: '/x/' };
const archive = createArchive(sampleContent(articles, { ...place, traditionalEdition: true }));
const edition = traditionalEdition(archive, toTraditional)!;

function viewAt(of: typeof archive, address: string): View {
  return planPages(of)
    .find((page) => page.address === address)!
    .view();
}

describe('the Traditional edition', () => {
  it('has every page of the original, at the same address below its own', () => {
    expect(planPages(edition).map(({ address }) => address)).toEqual(
      planPages(archive).map(({ address }) => address),
    );
    const { frame } = viewAt(edition, '/2019/11/25/a/');
    expect(frame.language).toBe('zh-Hant');
    expect(frame.base).toBe('/x/zh-hant/');
    expect(frame.canonical).toBe('https://a.example/x/zh-hant/2019/11/25/a/');
    expect(frame.feeds.map(({ href }) => href)).toContain('/x/zh-hant/feed.xml');
    expect(frame.searchHref).toBe('/x/zh-hant/search/');
  });

  it('is told of by each page of both, in the same words, and leads to the same page of the other', () => {
    const [here, there] = [archive, edition].map((of) => viewAt(of, '/2019/11/25/a/').frame.otherEdition);
    expect(here?.alternates).toEqual([
      { language: 'zh-Hans', url: 'https://a.example/x/2019/11/25/a/' },
      { language: 'zh-Hant', url: 'https://a.example/x/zh-hant/2019/11/25/a/' },
      { language: 'x-default', url: 'https://a.example/x/2019/11/25/a/' },
    ]);
    expect(there?.alternates).toEqual(here?.alternates);
    expect(here).toMatchObject({ title: '繁體', language: 'zh-Hant', href: '/x/zh-hant/2019/11/25/a/' });
    expect(there).toMatchObject({ title: '简体', language: 'zh-Hans', href: '/x/2019/11/25/a/' });
  });

  it('tells search engines of no page that they may not list, and leads from a missing page home', () => {
    const missing = viewAt(archive, '/404.html').frame.otherEdition;
    expect(missing).toMatchObject({ href: '/x/zh-hant/', alternates: [] });
  });

  it('is not told of where there is none', () => {
    const without = createArchive(sampleContent(articles, place));
    expect(traditionalEdition(without, toTraditional)).toBeUndefined();
    const { frame } = viewAt(without, '/2019/11/25/a/');
    expect(JSON.stringify(frame)).not.toContain('zh-hant');
  });

  it('shows the pictures of the original, and cites it', () => {
    const view = viewAt(edition, '/2019/11/25/a/');
    if (view.kind !== 'article') throw new Error(view.kind);
    expect(view.cover?.href).toBe('/x/images/0123456789abcdef.jpg');
    expect(view.frame.icon).toBe('/x/favicon.svg');
    expect(view.reference?.citation).toEqual({
      work: '头发[N/OL]. 测试单位, 2019-11-25',
      url: 'https://a.example/x/2019/11/25/a/',
    });
    expect(view.frame.originalLanguage).toBe('zh-CN');
  });

  it('writes Simplified articles in its own language, and says of others which they are in', () => {
    const languageOf = (address: string) => {
      const view = viewAt(edition, address);
      const [data] = view.frame.structuredData as { inLanguage?: string }[];
      return [view.kind === 'article' && view.language, data?.inLanguage];
    };
    expect(languageOf('/2019/11/25/a/')).toEqual([undefined, 'zh-Hant']);
    expect(languageOf('/2018/01/01/b/')).toEqual(['en', 'en']);
  });

  it('orders names by the strokes of their Traditional characters', () => {
    const headings = (of: typeof archive) => {
      const view = viewAt(of, '/people/');
      if (view.kind !== 'groupIndex') throw new Error(view.kind);
      return view.initials.map(({ letter, names }) => [letter, ...names.map(({ title }) => title)].join(' '));
    };
    expect(headings(archive)).toEqual(['D 丁一', 'W 万小', 'Z 郑荣胜']);
    // 萬, not 万.
    expect(headings(edition)).toEqual(['2畫 丁一', '13畫 万小', '15畫 郑荣胜']);
  });
});
