import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { longHeadline, publishArticles, type ArticleSite, pictures, report } from './article-site.ts';
import type { PublishedSite } from './published-site.ts';

let articles: ArticleSite;
let site: PublishedSite;
let open: ArticleSite['open'];
beforeAll(async () => {
  articles = await publishArticles();
  ({ site, open } = articles);
});
afterAll(() => articles.close());

describe('the tools of an article', () => {
  const work = /^王钰哲\. 于继承中前行 在创新中开拓: .+\[N\/OL\]\. .+, 2019-11-25/;

  it('give the citation, the address and its QR code without JavaScript, and no button', async () => {
    const page = await open({ javaScriptEnabled: false });
    const citation = await page.locator('.citation').innerText();
    expect(citation).toMatch(work);
    expect(citation).toMatch(/2019-11-25\. http:\S+\/2019\/11\/25\/zheng-rongsheng-yuhang\/\.$/);
    expect(await page.locator('.permanent-link a').getAttribute('href')).toContain(report);
    expect(await page.locator('.article-tools button').first().isVisible()).toBe(false);
    const code = page.getByRole('img', { name: '永久网址的二维码' });
    expect(await code.isVisible()).toBe(false);
    await page.getByText('二维码', { exact: true }).click();
    expect(await code.isVisible()).toBe(true);
    await page.close();
  });

  it('copy the citation with the day on which it is copied, and the address', async () => {
    const context = await site.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    await page.clock.setFixedTime(new Date(2031, 2, 4, 23, 30));
    await page.goto(site.url + report);
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    await page.getByRole('button', { name: '复制引文' }).click();
    await page.getByText('已复制', { exact: true }).waitFor();
    expect(await clipboard()).toMatch(work);
    expect(await clipboard()).toContain('2019-11-25[2031-03-04]. http');
    await page.getByRole('button', { name: '复制网址' }).click();
    await expect.poll(clipboard).toMatch(/^http:\S+\/zheng-rongsheng-yuhang\/$/);
    await context.close();
  });

  it('print the page, and select the text where the browser gives no clipboard', async () => {
    const page = await site.browser.newPage();
    await page.addInitScript(() => {
      Reflect.set(window, 'print', () => (document.title = 'printed'));
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      Reflect.set(document, 'execCommand', () => false);
    });
    await page.goto(site.url + report);
    await page.getByRole('button', { name: '复制引文' }).click();
    await page.getByText('没能复制').waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toMatch(work);
    await page.getByRole('button', { name: '打印' }).click();
    expect(await page.title()).toBe('printed');
    await page.close();
  });

  it('are on paper a citation and a QR code', async () => {
    const page = await open();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.qr-code-printed').isVisible()).toBe(true);
    expect(await page.locator('.citation').isVisible()).toBe(true);
    expect(await page.locator('.article-tools button').first().isVisible()).toBe(false);
    expect(await page.locator('.article-tools details').isVisible()).toBe(false);
    await page.close();
  });

  it('and the article beside them are the same on paper whatever the reader chose for the screen', async () => {
    // The width of A4 between its margins.
    const page = await open({ viewport: { width: 605, height: 900 } }, longHeadline);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const look = () =>
      page.evaluate(() =>
        ['body', 'h1', '.prose > p', '.article-tools'].map((selector) => {
          const { fontSize, color, inlineSize } = getComputedStyle(document.querySelector(selector)!);
          return [selector, fontSize, color, inlineSize];
        }),
      );
    const plain = await look();
    expect(plain.map(([, , color]) => color)).toContain('rgb(0, 0, 0)');
    await page.evaluate(() => localStorage.setItem('baoku-reading', '2 easy'));
    await page.reload();
    expect(await look()).toEqual(plain);
    expect(await page.locator('.reader-tools').isVisible()).toBe(false);
    expect(await page.locator('.site-footer nav').isVisible()).toBe(false);
    const cutOff = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.table, html')].some((part) => part.scrollWidth > part.clientWidth),
      );
    expect(await cutOff()).toBe(false);
    await page.close();
  });
});

describe('the age notice', () => {
  it.each([
    [new Date(2021, 10, 24), undefined],
    [new Date(2021, 10, 25), '本文发布于 2 年前，请注意时效。'],
    [new Date(2026, 11, 1), '本文发布于 7 年前，请注意时效。'],
  ])('says on %s, by the clock of the reader: %s', async (now, text) => {
    const page = await site.browser.newPage();
    await page.clock.setFixedTime(now);
    await page.goto(site.url + report);
    const notice = page.locator('.age-notice');
    expect(await notice.isVisible()).toBe(text !== undefined);
    if (text !== undefined) expect(await notice.innerText()).toBe(text);
    await page.close();
  });

  it('is absent without JavaScript', async () => {
    const page = await open({ javaScriptEnabled: false });
    expect(await page.locator('.age-notice').isVisible()).toBe(false);
    await page.close();
  });
});

describe('the page of an article', () => {
  it.each([report, pictures])(
    '%s has scripts of under 3 kB, and with its style sheets is under 15 kB',
    async (path) => {
      const html = await (await fetch(site.url + path)).text();
      const load = async (href: string): Promise<string> => (await fetch(new URL(href, site.url))).text();
      const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(
        ([, href]) => href ?? '',
      );
      const tags = [...html.matchAll(/<script(?![^>]*application\/ld\+json)[^>]*>/g)].map(([tag]) => tag);
      const sources = tags.map((tag) => /^<script(?: type="module")? src="([^"]+)"/.exec(tag)?.[1] ?? '');
      expect(sources).not.toContain('');
      const scripts = await Promise.all(sources.map(load));
      // What a script imports when it starts counts; what it loads after a search, or to read aloud, does not.
      const imported = scripts.flatMap((text) => [...text.matchAll(/(?:import|from)\s*"([^"]+)"/g)]);
      expect(imported).toEqual([]);
      const sizeOf = (texts: readonly string[]) =>
        texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
      expect(sizeOf(scripts)).toBeLessThan(3000);
      expect(sizeOf([html, ...(await Promise.all(styles.map(load))), ...scripts])).toBeLessThan(15_000);
    },
  );
});
