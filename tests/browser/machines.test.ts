import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveArchive, type PublishedSite } from './published-site.ts';

// Everything here is read by the browser's own parsers, which share no code with ours.

const report = '2019/11/25/zheng-rongsheng-yuhang/';
/** The address that the archive gives itself in content/site.yaml. */
let canonical: string;
let site: PublishedSite;
let page: Page;
beforeAll(async () => {
  site = await serveArchive();
  page = await site.browser.newPage();
  await page.goto(site.url);
  canonical = (await page.locator('link[rel="canonical"]').getAttribute('href')) ?? '';
});
afterAll(() => site.close());

/** The texts of all elements that `selector` finds in an XML file of the site. */
async function readXml(path: string, selector: string): Promise<string[]> {
  const text = await (await fetch(new URL(path, site.url))).text();
  return page.evaluate(
    ([xml, css]) => {
      const parsed = new DOMParser().parseFromString(xml, 'application/xml');
      const fault = parsed.querySelector('parsererror');
      if (fault) throw new Error(fault.textContent);
      return [...parsed.querySelectorAll(css)].map((element) => element.textContent);
    },
    [text, selector] as const,
  );
}

describe('for machines', () => {
  it('the feed of a column, which its page names, holds the report', async () => {
    await page.goto(`${site.url}columns/yaowen/`);
    const feeds = page.locator('link[type="application/rss+xml"]');
    const href = (await feeds.first().getAttribute('href')) ?? '';
    expect(await feeds.count()).toBe(2);
    expect(await readXml(href, 'item > title')).toContain('于继承中前行 在创新中开拓');
    expect(await readXml(href, 'item > link')).toContain(canonical + report);
    expect(await readXml(href, 'item > guid[isPermaLink="true"]')).toContain(canonical + report);
    const dates = await readXml(href, 'item > pubDate');
    expect(dates.map((date) => Number.isNaN(Date.parse(date)))).not.toContain(true);
  });

  it('the sitemap index leads from robots.txt to every article', async () => {
    const robots = await (await fetch(`${site.url}robots.txt`)).text();
    const [, index = ''] = /^Sitemap: (.+)$/m.exec(robots) ?? [];
    const local = (address: string) => address.slice(canonical.length);
    const maps = await readXml(local(index), 'sitemap > loc');
    const pages = (await Promise.all(maps.map((map) => readXml(local(map), 'url > loc')))).flat();
    expect(pages).toContain(canonical + report);
    expect(pages).toContain(canonical);
    const statuses = await Promise.all(
      pages.map(async (address) => (await fetch(new URL(local(address), site.url))).status),
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
  });

  it('the report describes itself as a news article on its trail', async () => {
    await page.goto(site.url + report);
    const scripts = await page.locator('script[type="application/ld+json"]').allTextContents();
    const [article, trail] = scripts.map((text) => JSON.parse(text) as Record<string, unknown>);
    expect(article).toMatchObject({
      '@type': 'NewsArticle',
      headline: '于继承中前行 在创新中开拓',
      alternativeHeadline: '郑荣胜赴余杭区调研工会工作',
      datePublished: '2019-11-25',
      url: canonical + report,
      author: [{ '@type': 'Person', name: '王钰哲' }],
      articleSection: '要闻',
    });
    expect(trail).toMatchObject({ '@type': 'BreadcrumbList' });
    const steps = trail?.['itemListElement'] as { position: number; name: string; item: string }[];
    expect(steps.map(({ position, name }) => [position, name])).toEqual([
      [1, '首页'],
      [2, '要闻'],
      ...[
        [3, '2019年'],
        [4, '11月'],
        [5, '25日'],
      ],
      [6, '于继承中前行 在创新中开拓'],
    ]);
    expect(steps.at(-1)?.item).toBe(canonical + report);
  });

  it('the report has its canonical address and its Open Graph properties', async () => {
    await page.goto(site.url + report);
    const property = (name: string) => page.locator(`meta[property="${name}"]`).getAttribute('content');
    expect(await page.locator('link[rel="canonical"]').getAttribute('href')).toBe(canonical + report);
    expect(await property('og:type')).toBe('article');
    expect(await property('og:title')).toContain('于继承中前行 在创新中开拓');
    expect(await property('og:url')).toBe(canonical + report);
    expect(await property('article:published_time')).toBe('2019-11-25');
    expect(await property('article:section')).toBe('要闻');
  });
});
