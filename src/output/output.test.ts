import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { sampleArticle, sampleContent } from '../../tests/samples/content.ts';
import { createArchive } from '../archive/archive.ts';
import type { ClockTime } from '../archive/calendar-day.ts';
import { indexedAddresses, planPages } from '../views/plan.ts';
import { filesForMachines } from './files.ts';
import { sitemapsOf } from './sitemaps.ts';
import { articleData } from './structured-data.ts';

const awkward = "“工匠” & <劳模> '评选' ]]>";
const archive = createArchive(
  sampleContent(
    [
      sampleArticle({
        id: 'first',
        title: awkward,
        day: '2019-11-25',
        time: '09:30' as ClockTime,
        column: 'news',
        reporters: ['王钰哲', '李 & 张'],
        people: [{ name: '郑荣胜', post: '市总工会主席' }],
        organizations: ['余杭区总工会'],
        tags: ['工匠'],
        summary: '摘要 <b>',
        source: '杭州日报',
      }),
      ...Array.from({ length: 60 }, (_, index) =>
        sampleArticle({ id: `n${index}`, day: '2018-01-01', column: 'news' }),
      ),
      sampleArticle({ id: 'gone', day: '2020-01-01', status: 'withdrawn' }),
    ],
    { url: encodeURI('https://archive.example/报道/'), base: encodeURI('/报道/') },
  ),
);
const pages = planPages(archive);
const files = await filesForMachines(archive, indexedAddresses(pages));
const parser = new XMLParser({
  ignoreAttributes: false,
  isArray: (name) => ['item', 'category', 'sitemap', 'url', 'dc:creator'].includes(name),
});

function fileAt(address: string): string {
  return files.find((file) => file.address === address)?.text ?? '';
}

describe('feeds', () => {
  const channelAt = (address: string) =>
    (parser.parse(fileAt(address)) as { rss: { channel: Record<string, unknown> } }).rss.channel;
  const channel = channelAt('/columns/news/feed.xml');
  const items = channel['item'] as Record<string, unknown>[];

  it('say whose they are', () => {
    expect(channel['title']).toBe('测试档案 · 要闻');
    expect(channel['link']).toBe('https://archive.example/%E6%8A%A5%E9%81%93/columns/news/');
    expect(channel['language']).toBe('zh-CN');
    expect(channel['atom:link']).toMatchObject({
      '@_href': 'https://archive.example/%E6%8A%A5%E9%81%93/columns/news/feed.xml',
      '@_rel': 'self',
    });
  });

  it('hold the newest articles, with every character of their texts', () => {
    expect(items).toHaveLength(50);
    expect(items[0]).toMatchObject({
      title: awkward,
      link: 'https://archive.example/%E6%8A%A5%E9%81%93/2019/11/25/first/',
      description: '摘要 <b>',
      pubDate: 'Mon, 25 Nov 2019 01:30:00 GMT',
      category: ['要闻', '工匠'],
      'dc:creator': ['王钰哲', '李 & 张'],
    });
  });

  it('hold of the whole site the newest, too', () => {
    const whole = channelAt('/feed.xml');
    expect(whole['title']).toBe('测试档案');
    expect(whole['link']).toBe('https://archive.example/%E6%8A%A5%E9%81%93/');
    expect(whole['item']).toHaveLength(50);
    expect(whole['item']).toMatchObject([{ title: awkward }, ...items.slice(1)]);
  });

  it('exist for the site and for each column, empty ones too', () => {
    const addresses = files.map(({ address }) => address).filter((address) => address.endsWith('feed.xml'));
    expect(addresses).toEqual(['/feed.xml', '/columns/news/feed.xml', '/columns/guide/feed.xml']);
    expect(fileAt('/columns/guide/feed.xml')).toContain('<title>测试档案 · 指南</title>');
  });
});

describe('sitemaps', () => {
  it('list every page that may be indexed, once, and no other', () => {
    const index = parser.parse(fileAt('/sitemap.xml')) as { sitemapindex: { sitemap: { loc: string }[] } };
    const maps = index.sitemapindex.sitemap.map(({ loc }) =>
      decodeURI(new URL(loc).pathname).slice('/报道'.length),
    );
    const listed = maps.flatMap((address) => {
      const map = parser.parse(fileAt(address)) as { urlset: { url: { loc: string }[] } };
      return map.urlset.url.map(({ loc }) => decodeURI(loc).slice('https://archive.example/报道'.length));
    });
    const expected = pages.filter(({ indexed }) => indexed).map(({ address }) => address);
    expect(listed.sort()).toEqual([...expected].sort());
    expect(listed.filter((address) => /gone|404/.test(address))).toEqual([]);
  });

  it('have the articles of a year in one, and the days with the other pages', () => {
    const articlesOf2018 = fileAt('/sitemaps/2018.xml');
    expect(articlesOf2018).toContain('/2018/01/01/n0/<');
    expect(articlesOf2018).not.toContain('/2018/01/01/<');
    expect(fileAt('/sitemaps/pages.xml')).toContain('/2018/01/01/<');
  });

  it('split where the protocol asks for it', () => {
    const addresses = Array.from({ length: 50_001 }, (_, index) => `/2019/01/01/a${index}/` as const);
    const split = sitemapsOf(archive.site, addresses).map(({ address }) => address);
    expect(split).toEqual(['/sitemaps/2019-1.xml', '/sitemaps/2019-2.xml', '/sitemap.xml']);
  });

  it('are named by robots.txt', () => {
    expect(fileAt('/robots.txt')).toContain(
      'Sitemap: https://archive.example/%E6%8A%A5%E9%81%93/sitemap.xml',
    );
  });
});

describe('structured data of an article', () => {
  it('names headline, date with offset, authors, people with their posts, and organizations', () => {
    const article = archive.articles.find(({ id }) => id === 'first') ?? sampleArticle({ id: '' });
    expect(articleData(archive, article)).toMatchObject({
      '@type': 'NewsArticle',
      headline: awkward,
      datePublished: '2019-11-25T09:30:00+08:00',
      articleSection: '要闻',
      author: [
        { '@type': 'Person', name: '王钰哲' },
        { '@type': 'Person', name: '李 & 张' },
      ],
      publisher: { name: '测试单位' },
      sourceOrganization: { name: '杭州日报' },
      mentions: [
        { '@type': 'Person', name: '郑荣胜', jobTitle: '市总工会主席' },
        { '@type': 'Organization', name: '余杭区总工会' },
      ],
    });
  });
});
