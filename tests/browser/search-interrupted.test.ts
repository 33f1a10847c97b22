import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeManyArticles, type WrittenArticle } from '../samples/many-articles.ts';
import { publishSite, type BuiltSite } from './published-site.ts';
import { ask, expectAccessible, headlines, openPage, totalFound } from './search-page.ts';

let site: BuiltSite;
let articles: readonly WrittenArticle[];
const folder = mkdtempSync(join(tmpdir(), 'baoku-many-'));
beforeAll(async () => {
  articles = writeManyArticles(folder);
  site = await publishSite(folder);
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

const meeting = `?q=${encodeURIComponent('座谈会')}`;

async function open(path: string, options?: BrowserContextOptions) {
  return openPage(site.browser, site.url, path, options);
}

function box(page: Page) {
  return page.locator('[data-search-page] input[name=q]');
}

describe('a search file that cannot be loaded', () => {
  it('is told of, to screen readers too, with a button that tries again', async () => {
    const { page } = await open('search/');
    await page.route('**/index/*', (route) => route.abort());
    await box(page).fill('座谈会');
    await page.locator('[data-search-state="error"]').waitFor();
    expect(await page.getByRole('heading', { name: '搜索文件没有读到' }).isVisible()).toBe(true);
    await page
      .getByRole('status')
      .filter({ hasText: /^搜索文件没有读到$/ })
      .waitFor({ state: 'attached' });
    await expectAccessible(page);
    await page.unroute('**/index/*');
    await page.getByRole('button', { name: '重试' }).click();
    expect(await totalFound(page)).toBe(75);
    expect(await page.getByRole('heading', { name: '搜索文件没有读到' }).isHidden()).toBe(true);
    await page.close();
  });

  it('of an older period leaves the results of the newer ones, and says that they are not all', async () => {
    const { page } = await open('');
    let held = Promise.withResolvers<boolean>();
    // The index is served as if it had a second, older bundle, which answers when the test lets it.
    await page.route('**/manifest.json', async (route) => {
      const response = await route.fetch();
      const manifest = (await response.json()) as { bundles: { path: string }[] };
      manifest.bundles.push({ ...manifest.bundles[0], path: 'older' });
      await route.fulfill({ json: manifest });
    });
    const folderName = /search\/older\//;
    await page.route(folderName, async (route) => {
      if (!(await held.promise)) return route.abort();
      const manifest = (await (await fetch(`${site.url}search/manifest.json`)).json()) as {
        bundles: { path: string }[];
      };
      return route.continue({
        url: route
          .request()
          .url()
          .replace('older', manifest.bundles[0]?.path ?? ''),
      });
    });
    await page.goto(`${site.url}search/${meeting}`);
    await page.getByText('已查 1/2 个时期').waitFor();
    expect(await page.locator('[data-search-page]').getAttribute('data-search-state')).toBe('loading');
    expect(await headlines(page)).toHaveLength(30);
    held.resolve(false);
    await page.getByText('结果不完整').waitFor();
    expect(await headlines(page)).toHaveLength(30);
    held = Promise.withResolvers<boolean>();
    held.resolve(true);
    await page.getByRole('button', { name: '重试' }).click();
    expect(await totalFound(page)).toBe(150);
    expect(await page.getByText('已查').isHidden()).toBe(true);
    await page.close();
  });
});

describe('a search page left open', () => {
  it('searches the site that was built meanwhile', async () => {
    const { page } = await open('search/');
    expect(await ask(page, '职工座谈会之12')).toBe(1);
    rmSync(join(folder, 'articles', `${articles[74]?.day}-meeting-74.md`));
    const added =
      '---\ntitle: 座谈会召开以后\ndate: 2021-12-30\nid: left-open\ncolumn: yaowen\n---\n\n换了新版的座谈会。\n';
    writeFileSync(join(folder, 'articles', '2021-12-30-left-open.md'), added);
    await site.buildAgain();
    await ask(page, '座谈会');
    expect(await headlines(page)).toContain('座谈会召开以后');
    expect(await headlines(page)).not.toContain('职工座谈会之74');
    await page.close();
  });
});

describe('a script that comes late', () => {
  it('finds what was typed before it', async () => {
    const page = await site.browser.newPage();
    const html = await (await fetch(`${site.url}search/`)).text();
    const script = [...html.matchAll(/<script type="module" src="([^"]+)"/g)].at(-1)?.[1] ?? '';
    const typed = Promise.withResolvers<undefined>();
    await page.route(`**${script}`, async (route) => {
      await typed.promise;
      await route.continue();
    });
    await page.goto(`${site.url}search/`, { waitUntil: 'commit' });
    const input = page.locator('[data-search-page] input[name=q]');
    await input.fill('座谈会');
    typed.resolve(undefined);
    expect(await totalFound(page)).toBeGreaterThan(0);
    expect(await input.inputValue()).toBe('座谈会');
    expect(new URL(page.url()).searchParams.get('q')).toBe('座谈会');
    await page.close();
  });
});
