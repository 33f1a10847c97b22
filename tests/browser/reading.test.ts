import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage } from './opened-page.ts';
import { serveArchive, type PublishedSite } from './published-site.ts';

const report = '2019/11/25/zheng-rongsheng-yuhang/';

let site: PublishedSite;
beforeAll(async () => {
  site = await serveArchive();
});
afterAll(() => site.close());

const open = (path: string, options?: Parameters<typeof openPage>[2]) => openPage(site, path, options);

describe('a reader', () => {
  it('walks from the home page to the column, the report, a person, the search and back to the report', async () => {
    const { page, faults } = await open('');
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '要闻' }).click();
    await page.getByRole('link', { name: '于继承中前行 在创新中开拓' }).click();
    expect(page.url()).toBe(site.url + report);
    await page.getByRole('complementary').getByRole('link', { name: '郑荣胜' }).click();
    await expectHeading(page, '郑荣胜');
    await page.getByRole('searchbox').fill('工匠');
    await page.getByRole('searchbox').press('Enter');
    await page.waitForSelector('[data-search-state="done"]');
    await page.locator(`[data-search-result*="${report}"] a`).first().click();
    await page.waitForURL((url) => url.pathname === `/${report}`);
    await expectHeading(page, '于继承中前行 在创新中开拓');
    expect(faults).toEqual([]);
    await page.close();
  });

  it('sees the report character for character as the institution published it', async () => {
    const raw = readFileSync('tests/fixtures/seed-report.txt', 'utf8').split('\n');
    const { page } = await open(report);
    const texts = (selector: string) => page.locator(selector).allTextContents();
    expect(await texts('h1')).toEqual([raw[0]]);
    expect(await texts('.subtitle')).toEqual([raw[1]]);
    expect(await texts('[data-article-body] > *')).toEqual(raw.slice(5, -2));
    const facts = (await texts('.article-facts > div')).map((fact) => fact.replace(/\s+/g, ''));
    expect(facts).toContain('发布时间2019年11月25日');
    expect(facts).toContain('活动日期2019年11月21日');
    expect(facts).toContain('记者王钰哲');
    expect(facts).toContain('浏览次数2,635');
    expect([raw[3], raw.at(-2), raw.at(-1)]).toEqual([
      '发布时间:2019年11月25日',
      '(王钰哲)',
      '浏览次数:2635',
    ]);
    await page.close();
  });

  it('walks by keyboard: past what stands on every page to the text, or through all of it in its order', async () => {
    const { page, faults } = await open(report);
    const focused = () => page.evaluate(() => document.activeElement?.textContent.trim() ?? '');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('跳到正文');
    const { y } = (await page.locator('.skip').boundingBox())!;
    expect(y).toBeGreaterThanOrEqual(0);
    const walked: string[] = [];
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press('Tab');
      walked.push(await focused());
    }
    const header = ['−', '+', '朗读', '长者模式退出长者模式', '工会报道档案', '', '搜索', '首页', '要闻'];
    expect(walked).toEqual([...header, '使用指南', '专题', '年份']);
    await page.locator('.skip').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    // The first link of the content, the trail's.
    expect(await page.evaluate(() => document.activeElement?.closest('.trail') !== null)).toBe(true);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('reads every page without JavaScript', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(site.url + report);
    expect(await page.locator('[data-article-body]').innerText()).toContain('余杭风景独好');
    // What would do nothing is not there.
    expect(await page.getByRole('button', { name: '长者模式' }).count()).toBe(0);
    expect(await page.locator('.reader-tools').isVisible()).toBe(false);
    await page.goto(`${site.url}search/`);
    expect(await page.locator('noscript p').innerText()).toContain('搜索需要浏览器的 JavaScript');
    expect(await page.locator('noscript p').isVisible()).toBe(true);
    await page.getByRole('link', { name: '2019年' }).click();
    await expectHeading(page, '2019年');
    await context.close();
  });

  it('walks through a calendar to a day and its report, and back along the trail, without JavaScript', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.url}2019/`);
    await page
      .getByRole('table', { name: '11月' })
      .getByRole('link', { name: /^25\s*日，\s*1 篇$/ })
      .click();
    await expectHeading(page, '2019年11月25日');
    await page.getByRole('link', { name: '于继承中前行 在创新中开拓' }).click();
    const trail = page.getByRole('navigation', { name: '当前位置' });
    await trail.getByRole('link', { name: '25日' }).click();
    await trail.getByRole('link', { name: '11月' }).click();
    await expectHeading(page, '2019年11月');
    const days = page.getByRole('table', { name: '2019年11月每日篇数' });
    expect(await days.getByRole('columnheader').allInnerTexts()).toEqual([...'一二三四五六日']);
    expect(await days.getByRole('link').allInnerTexts()).toEqual([
      expect.stringMatching(/^25\s*日，\s*1 篇$/),
    ]);
    await context.close();
  });

  it("sees on the home page reports of earlier years, by the clock of the archive's time zone", async () => {
    const page = await site.browser.newPage({ timezoneId: 'America/New_York' });
    const section = page.locator('[data-this-day]');
    // Over there it is the day before.
    await page.clock.setFixedTime(new Date('2026-11-24T16:30:00Z'));
    await page.goto(site.url);
    await page.getByRole('heading', { name: '那年今日' }).waitFor();
    expect(
      (await section.getByRole('listitem').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ')),
    ).toEqual(['于继承中前行 在创新中开拓 2019年']);
    await section.getByRole('link').click();
    await page.waitForURL(site.url + report);
    // Of the year that it is, a report is no history; of months without reports there is no file.
    for (const now of ['2019-11-25T04:00:00Z', '2026-03-25T04:00:00Z']) {
      await page.clock.setFixedTime(new Date(now));
      await page.goto(site.url, { waitUntil: 'networkidle' });
      expect(await section.isVisible()).toBe(false);
    }
    await page.close();
  });

  it('jumps to the names under a letter without JavaScript', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.url}people/`);
    await page.getByRole('navigation', { name: '按拼音首字母' }).getByRole('link', { name: 'Z' }).click();
    expect(new URL(page.url()).hash).toBe('#initial-z');
    expect(await page.getByRole('heading', { name: 'Z', exact: true }).isVisible()).toBe(true);
    await page.getByRole('region', { name: 'Z' }).getByRole('link', { name: '郑荣胜' }).click();
    await expectHeading(page, '郑荣胜');
    await context.close();
  });

  it('is told of an address that leads nowhere', async () => {
    const page = await site.browser.newPage();
    const response = await page.goto(`${site.url}2019/11/25/no-such-report/`);
    expect(response?.status()).toBe(404);
    await expectHeading(page, '没有这个页面');
    await page.close();
  });

  it('can print the report without navigation', async () => {
    const { page } = await open(report);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation', { name: '主导航' }).isVisible()).toBe(false);
    expect(await page.locator('.related').isVisible()).toBe(false);
    expect(await page.locator('[data-article-body]').isVisible()).toBe(true);
    await page.close();
  });

  it('gets the report on A4, with its reporter, its address and the QR code of that', async () => {
    const { page } = await open(report);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    // 210 and 297 mm in points, of which Chromium rounds to whole pixels.
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('王钰哲').first().isVisible()).toBe(true);
    const address = page.locator('.permanent-link');
    expect(await address.isVisible()).toBe(true);
    expect(await address.innerText()).toContain(report);
    expect(await page.locator('.qr-code-printed').isVisible()).toBe(true);
    await page.close();
  });

  it('sees in forced colours what can be pressed, where they are, and how long bars are', async () => {
    const { page } = await open('search/?q=%E5%B7%A5%E4%BC%9A', { forcedColors: 'active' });
    await page.locator('[data-search-state="done"]').waitFor();
    const withoutBorder = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('button')]
          .filter(
            (button) => button.checkVisibility() && parseFloat(getComputedStyle(button).borderTopWidth) === 0,
          )
          .map((button) => button.outerHTML),
      );
    expect(await withoutBorder()).toEqual([]);
    const bars = await page.evaluate(() => {
      const canvas = getComputedStyle(document.body).backgroundColor;
      const colours = [...document.querySelectorAll('.bar')].map(
        (bar) => getComputedStyle(bar, '::after').backgroundColor,
      );
      return { count: colours.length, unseen: colours.filter((colour) => colour === canvas).length };
    });
    expect(bars.count).toBeGreaterThan(0);
    expect(bars.unseen).toBe(0);
    await page.goto(site.url);
    expect(await withoutBorder()).toEqual([]);
    const edges = await page.evaluate(() =>
      ['[aria-current]', 'a:not([aria-current])'].map((selector) => {
        const link = document.querySelector(`.site-navigation ${selector}`)!;
        return getComputedStyle(link).borderBottomColor;
      }),
    );
    expect(new Set(edges).size).toBe(2);
    await page.close();
  });
});

async function expectHeading(page: Page, text: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: text, exact: true }).waitFor();
}
