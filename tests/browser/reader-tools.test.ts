import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pictures, publishArticles, report, type ArticleSite } from './article-site.ts';
import { fakeSpeech, said, sayOn } from './fake-speech.ts';
import { openPage } from './opened-page.ts';
import { readEasily } from './page-checks.ts';
import type { PublishedSite } from './published-site.ts';

let articles: ArticleSite;
let site: PublishedSite;
beforeAll(async () => {
  articles = await publishArticles();
  ({ site } = articles);
});
afterAll(() => articles.close());

const open = (path: string, options?: Parameters<typeof openPage>[2]) => openPage(site, path, options);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const typeSize = (page: Page) =>
  page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));

describe('the type size', () => {
  it('has three steps, which every page keeps', async () => {
    const { page, faults } = await open(report);
    expect(await typeSize(page)).toBe(16);
    const step = page.getByRole('group', { name: '字号' }).getByRole('status');
    expect(await step.innerText()).toBe('标准');
    await button(page, '放大字号').click();
    expect([await typeSize(page), await step.innerText()]).toEqual([16 * 1.15, '大']);
    await button(page, '放大字号').press('Enter');
    await button(page, '放大字号').press('Enter');
    expect([await typeSize(page), await step.innerText()]).toEqual([16 * 1.3, '特大']);
    expect(await button(page, '放大字号').getAttribute('aria-disabled')).toBe('true');
    await page.goto(site.url);
    expect([await typeSize(page), await step.innerText()]).toEqual([16 * 1.3, '特大']);
    await button(page, '缩小字号').click();
    expect(await step.innerText()).toBe('大');
    // A page that comes back as it was has what was chosen since.
    await page.goBack();
    await expect.poll(() => typeSize(page)).toBe(16 * 1.15);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('holds for the page where the browser keeps nothing', async () => {
    const page = await site.browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.addInitScript(() => {
      const refuse = (): never => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      };
      Object.defineProperty(window, 'localStorage', { get: refuse });
    });
    await page.goto(site.url + report);
    await button(page, '放大字号').click();
    await readEasily(page);
    expect(await typeSize(page)).toBeCloseTo(16 * 1.375 * 1.15);
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe('easy reading (长者模式)', () => {
  it('is there when a page is first drawn, and loads nothing where it is not wanted', async () => {
    const { page } = await open('');
    const sheets = () =>
      page.evaluate(
        () => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.css')).length,
      );
    expect(await sheets()).toBe(2);
    await readEasily(page);
    expect(await sheets()).toBe(3);
    const address = await page.locator('link[media="screen"]').getAttribute('href');
    const first = await page.locator('script[data-sheet]').getAttribute('src');
    // The scripts that work on the whole page do not come, and the style sheet comes late.
    await page.route(/\.js$/, (route) =>
      route
        .request()
        .url()
        .endsWith(first ?? '')
        ? route.continue()
        : route.abort(),
    );
    await page.route(`**${address}`, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await page.goto(site.url + report);
    const { drawn, came } = await page.evaluate(async (href) => {
      const painted = new PerformanceObserver(() => undefined);
      painted.observe({ type: 'paint', buffered: true });
      const entryOf = () => performance.getEntriesByName('first-contentful-paint')[0];
      while (entryOf() === undefined) await new Promise(requestAnimationFrame);
      const [sheet] = performance.getEntriesByName(new URL(href ?? '', location.href).href);
      return { drawn: entryOf()?.startTime ?? 0, came: (sheet as PerformanceResourceTiming).responseEnd };
    }, address);
    expect(drawn).toBeGreaterThan(came);
    expect(await typeSize(page)).toBe(22);
    await page.unrouteAll();
    await page.reload();
    await button(page, '退出长者模式').click();
    expect(await typeSize(page)).toBe(16);
    await page.reload();
    expect(await typeSize(page)).toBe(16);
    await page.close();
  });
});

describe('reading aloud', () => {
  const isFocused = (control: Locator) => control.evaluate((element) => element === document.activeElement);

  it('reads an article in voices of its languages, marks what is read, pauses, goes on and ends', async () => {
    const { page, faults } = await open('', { viewport: { width: 390, height: 500 } });
    await fakeSpeech(page, ['en-US', 'zh-HK', 'zh-CN']);
    await page.goto(site.url + pictures);
    await button(page, '朗读').press('Enter');
    const bar = page.getByRole('region', { name: '朗读' });
    await bar.waitFor();
    expect(await isFocused(button(page, '暂停'))).toBe(true);
    for (let part = 0; part < 4; part++) await sayOn(page);
    expect(await said(page)).toEqual([
      'zh-CN: 开学',
      'zh-CN: 发布时间',
      'zh-CN: 2026年11月23日',
      'zh-CN: 开学典礼',
      'zh-CN: 开学。',
    ]);
    const marked = () =>
      page.evaluate(() =>
        [...(CSS.highlights.get('read-aloud') ?? [])].map((range) => (range as Range).toString()),
      );
    expect(await marked()).toEqual(['开学。']);
    const lowerEdge = () =>
      page.evaluate(() => {
        const [range] = CSS.highlights.get('read-aloud') ?? [];
        return (range as Range).getBoundingClientRect().bottom;
      });
    // In sight, above the bar.
    await expect.poll(lowerEdge).toBeLessThan(400);
    await button(page, '暂停').press('Enter');
    expect(await bar.getByRole('status').innerText()).toBe('已暂停');
    expect(await page.evaluate(() => speechSynthesis.speaking)).toBe(false);
    await button(page, '继续').press('Enter');
    for (let part = 0; part < 4; part++) await sayOn(page);
    expect((await said(page)).slice(5)).toEqual([
      'zh-CN: 开学。',
      'zh-CN: 由',
      'en-US: Robot Lab',
      'zh-CN: 承办。',
      'zh-CN: 学员在车间',
    ]);
    await sayOn(page);
    expect([await bar.count(), await marked()]).toEqual([0, []]);
    expect(await isFocused(button(page, '朗读'))).toBe(true);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('stops by its button, by Escape, and when the reader leaves', async () => {
    const page = await site.browser.newPage();
    await fakeSpeech(page, ['zh-TW']);
    await page.goto(site.url);
    for (const stop of [() => button(page, '停止').click(), () => page.keyboard.press('Escape')]) {
      await button(page, '朗读').click();
      await button(page, '停止').waitFor();
      expect(await page.evaluate(() => speechSynthesis.speaking)).toBe(true);
      await stop();
      expect(await button(page, '停止').count()).toBe(0);
      expect(await page.evaluate(() => speechSynthesis.speaking)).toBe(false);
      expect(await isFocused(button(page, '朗读'))).toBe(true);
    }
    await button(page, '朗读').click();
    await button(page, '停止').waitFor();
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
    expect(await page.evaluate(() => speechSynthesis.speaking)).toBe(false);
    await page.close();
  });

  it.each([
    ['no voice of its language', ['en-US', 'ja-JP'], '这个浏览器里没有中文语音，不能朗读'],
    ['no speech', undefined, '这个浏览器不能朗读'],
  ])('says plainly where the browser has %s', async (_, voices, text) => {
    const page = await site.browser.newPage();
    if (voices !== undefined) await fakeSpeech(page, voices);
    else
      await page.addInitScript(() => Object.defineProperty(window, 'speechSynthesis', { value: undefined }));
    await page.goto(site.url + report);
    await button(page, '朗读').click();
    const bar = page.getByRole('region', { name: '朗读' });
    await expect.poll(() => bar.getByRole('status').innerText()).toContain(text);
    expect(await bar.getByRole('button').allInnerTexts()).toEqual(['关闭']);
    await page.keyboard.press('Escape');
    expect(await bar.count()).toBe(0);
    await page.close();
  });
});
