import { describe, expect, it } from 'vitest';
import { sampleArticle, sampleContent } from '../../tests/samples/content.ts';
import type { CalendarDay, ClockTime } from '../archive/calendar-day.ts';
import { createArchive } from '../archive/archive.ts';
import { planPages } from './plan.ts';

const articles = [
  sampleArticle({ id: 'a', day: '2019-11-25', column: 'news', tags: ['工匠'], people: [{ name: '郑荣胜' }] }),
  sampleArticle({ id: 'b', day: '2020-01-01', column: 'guide', organizations: ['余杭区总工会'] }),
  sampleArticle({
    id: 'gone',
    day: '2020-01-02',
    status: 'withdrawn',
    summary: '撤回的正文',
    people: [{ name: '乙' }],
  }),
  sampleArticle({ id: 'draft', day: '2020-01-03', status: 'draft' }),
];
const archive = createArchive(
  sampleContent(articles, { url: 'https://archive.example/sub/', base: '/sub/' }),
);
const pages = planPages(archive);

/** Every `href` of a view that leads to a page of the site, without the base. */
function linksOf(view: unknown): string[] {
  const links: string[] = [];
  JSON.stringify(view, (key, value: unknown) => {
    if (key === 'href' && typeof value === 'string') links.push(decodeURI(value));
    return value;
  });
  return links;
}

describe('planPages', () => {
  it('plans each address once', () => {
    const addresses = pages.map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses.filter((address) => address.includes('11/25'))).toEqual([
      '/2019/11/25/a/',
      '/2019/11/25/',
    ]);
  });

  it('plans a page for every link of every view', () => {
    const known = new Set<string>(pages.map(({ address }) => `/sub${address}`));
    for (const { view } of pages) {
      for (const href of linksOf(view())) {
        if (!/\.(?:xml|txt)$/.test(href)) expect(known).toContain(href);
      }
    }
  });

  it('keeps the address of a withdrawn article, and nothing of its content', () => {
    const page = pages.find(({ address }) => address === '/2020/01/02/gone/');
    expect(page?.indexed).toBe(false);
    expect(page?.source).toBeUndefined();
    const view = JSON.stringify(page?.view());
    expect(view).toContain('标题 gone');
    expect(view).not.toContain('撤回的正文');
    expect(view).not.toContain('乙');
  });

  it('keeps the address of an expired article, says until when it was valid, and gives nothing of its content', () => {
    const expires = { day: '2020-02-01' as CalendarDay, time: '09:30' as ClockTime };
    const expired = sampleArticle({ id: 'over', status: 'expired', expires, summary: '过期的正文' });
    const [page] = planPages(createArchive(sampleContent([expired]))).filter(
      ({ source, address }) => source === undefined && address.includes('over'),
    );
    expect(page?.indexed).toBe(false);
    const view = JSON.stringify(page?.view());
    expect(view).toContain('本文的有效期到2020年2月1日 09:30为止');
    expect(view).not.toContain('过期的正文');
  });

  it('lists withdrawn articles and drafts nowhere', () => {
    const others = pages.filter(({ address }) => !address.includes('gone'));
    for (const { view } of others) expect(JSON.stringify(view())).not.toMatch(/gone|draft/);
  });

  it('says of every view that it is plain data', () => {
    for (const { view } of pages) {
      const made = view();
      expect(JSON.parse(JSON.stringify(made))).toEqual(JSON.parse(JSON.stringify(structuredClone(made))));
    }
  });

  it('gives years of their own to groups that are too long for one page', () => {
    const many = Array.from({ length: 101 }, (_, index) =>
      sampleArticle({ id: `n${index}`, day: index < 60 ? '2018-05-01' : '2019-05-01', column: 'news' }),
    );
    const addresses = planPages(createArchive(sampleContent(many))).map(({ address }) => address);
    expect(addresses).toContain('/columns/news/2018/');
    expect(addresses).toContain('/columns/news/2019/');
    expect(addresses).not.toContain('/columns/guide/2019/');
  });
});
