import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { serveArchive, type PublishedSite } from './published-site.ts';
import { expectAccessible, openPage, totalFound } from './search-page.ts';

const report = '2019/11/25/zheng-rongsheng-yuhang/';

let site: PublishedSite;
beforeAll(async () => {
  site = await serveArchive();
});
afterAll(() => site.close());

/** The texts that the browser paints as `::highlight(name)`. */
function highlighted(page: Page, name = 'search'): Promise<string[]> {
  return page.evaluate(
    (key) => [...(CSS.highlights.get(key) ?? [])].map((range) => (range as Range).toString()),
    name,
  );
}

describe('an article opened from a search', () => {
  it('has the words marked, and a bar that leads from one to the next and around', async () => {
    const { page, faults } = await openPage(
      site.browser,
      site.url,
      `search/?q=${encodeURIComponent('鄭榮勝')}`,
    );
    await totalFound(page);
    await page.locator(`[data-search-result="/${report}"] a`).click();
    const bar = page.getByRole('region', { name: '文中的搜索词' });
    await bar.waitFor();
    const marked = await highlighted(page);
    expect(new Set(marked)).toEqual(new Set(['郑荣胜']));
    expect(await bar.innerText()).toContain(`第 1/${marked.length} 处`);
    await bar.getByRole('button', { name: '下一处' }).click();
    expect(await bar.innerText()).toContain(`第 2/${marked.length} 处`);
    for (let step = 0; step < 2; step += 1) await bar.getByRole('button', { name: '上一处' }).click();
    expect(await bar.innerText()).toContain(`第 ${marked.length}/${marked.length} 处`);
    expect(await highlighted(page, 'search-current')).toEqual(['郑荣胜']);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('keeps its canonical address, and gives its plain one when the bar is closed', async () => {
    const { page } = await openPage(site.browser, site.url, `${report}?q=${encodeURIComponent('工匠')}`);
    const bar = page.getByRole('region', { name: '文中的搜索词' });
    await bar.waitFor();
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
    expect(new URL(canonical ?? '').search).toBe('');
    await bar.getByRole('button', { name: '关闭标记' }).click();
    expect(await bar.count()).toBe(0);
    expect(await highlighted(page)).toEqual([]);
    expect(page.url()).toBe(site.url + report);
    await page.close();
  });

  it('scrolls to the first hit that is out of sight, and marks over the borders of elements', async () => {
    const { page } = await openPage(site.browser, site.url, report);
    await page.evaluate(() => {
      // 余杭风<b>景</b>独好, far down the page
      const body = document.querySelector('[data-article-body]');
      const spacer = document.createElement('p');
      spacer.style.blockSize = '3000px';
      const split = document.createElement('p');
      split.append('甲', Object.assign(document.createElement('b'), { textContent: '乙丙' }), '丁');
      body?.replaceChildren(spacer, split);
    });
    const html = await page.content();
    await page.route(`**/${report}**`, (route) => route.fulfill({ body: html, contentType: 'text/html' }));
    await page.goto(`${site.url}${report}?q=${encodeURIComponent('甲乙 丙丁')}`);
    await page.getByRole('region', { name: '文中的搜索词' }).waitFor();
    expect(await highlighted(page)).toEqual(['甲乙丙丁']);
    await page.close();
  });

  it('shows no bar when nothing is to be marked', async () => {
    const { page, faults } = await openPage(
      site.browser,
      site.url,
      `${report}?q=${encodeURIComponent('年份:2019')}`,
    );
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('region', { name: '文中的搜索词' }).count()).toBe(0);
    expect(faults).toEqual([]);
    await page.close();
  });

  it.each(['light', 'dark'] as const)('is accessible with its bar in %s colours', async (colorScheme) => {
    const { page } = await openPage(site.browser, site.url, `${report}?q=${encodeURIComponent('工匠')}`, {
      colorScheme,
      viewport: { width: 390, height: 844 },
    });
    await page.getByRole('region', { name: '文中的搜索词' }).waitFor();
    await expectAccessible(page, colorScheme);
    await page.close();
  });
});

describe('an article opened by itself', () => {
  it('loads four small scripts and no code of the search', async () => {
    const page = await site.browser.newPage();
    const scripts = new Set<string>();
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.add(request.url());
    });
    const bytes = async () => {
      const bodies = [...scripts].map(async (url) => (await fetch(url)).arrayBuffer());
      return (await Promise.all(bodies)).reduce((sum, { byteLength }) => sum + byteLength, 0);
    };
    await page.goto(site.url + report);
    await page.waitForLoadState('networkidle');
    // That which runs before the page is drawn, those of the reader's and of the article's tools, and that which looks
    // whether a search led here.
    expect(scripts.size).toBe(4);
    expect(await bytes()).toBeLessThan(6000);
    await page.goto(site.url);
    await page.waitForLoadState('networkidle');
    // The home page has one that shows what was reported on this day of other years.
    expect(scripts.size).toBe(5);
    expect(await bytes()).toBeLessThan(8000);
    await page.close();
  });

  it('reads as ever in a browser that cannot highlight', async () => {
    const context = await site.browser.newContext();
    await context.addInitScript(() => Reflect.deleteProperty(CSS, 'highlights'));
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(`${site.url}${report}?q=${encodeURIComponent('工匠')}`);
    await page.waitForLoadState('networkidle');
    expect(faults).toEqual([]);
    expect(await page.locator('[data-article-body]').innerText()).toContain('余杭风景独好');
    await context.close();
  });
});
