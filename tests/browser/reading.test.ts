import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { HtmlValidate } from 'html-validate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unstyledClasses } from '../unstyled-classes.ts';
import type { PublishedSite } from './published-site.ts';
import { publishSite } from './published-site.ts';

const report = '2019/11/25/zheng-rongsheng-yuhang/';

/** One page of each kind. */
const kinds = {
  home: '',
  article: report,
  'long article': '2026/11/08/authority-records/',
  years: 'years/',
  year: '2019/',
  month: '2019/11/',
  day: '2019/11/25/',
  columns: 'columns/',
  column: 'columns/yaowen/',
  tags: 'tags/',
  tag: `tags/${encodeURI('工匠')}/`,
  people: 'people/',
  person: 'people/zheng-rongsheng/',
  organizations: 'organizations/',
  organization: `organizations/${encodeURI('余杭区总工会')}/`,
  'standing page': 'about/',
  search: 'search/',
  'not found': 'no-such-page/',
};
const pages = Object.entries(kinds);

let site: PublishedSite;
beforeAll(async () => {
  site = await publishSite();
});
afterAll(() => site.close());

/** Opens a page and collects what goes wrong on it: errors, blocked or failed requests, requests elsewhere. */
async function open(path: string, options: Parameters<typeof site.browser.newPage>[0] = {}) {
  const page = await site.browser.newPage(options);
  const faults: string[] = [];
  page.on('console', (message) => {
    // The browser itself reports the status of a missing page, which is what is asked for.
    if (message.type() === 'error' && !message.text().includes('404')) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url)) faults.push(`requests ${request.url()}`);
  });
  await page.goto(site.url + path);
  return { page, faults };
}

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

  it('reads every page without JavaScript', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(site.url + report);
    expect(await page.locator('[data-article-body]').innerText()).toContain('余杭风景独好');
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
    await page.getByRole('heading', { name: '那年今日' }).waitFor({ timeout: 10_000 });
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
});

describe('pages', () => {
  it.each(pages)(
    '%s: opens without fault, fits narrow screens, and has no accessibility violation',
    async (_, path) => {
      const { page, faults } = await open(path, { viewport: { width: 390, height: 844 } });
      const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect(overflow).toBeLessThanOrEqual(0);
      const policies = page.locator('meta[http-equiv="Content-Security-Policy"]');
      expectStrict(await policies.evaluateAll((metas) => metas.map((meta) => meta.getAttribute('content'))));
      await page.evaluate(axe.source);
      // Of what axe looks at, the colours alone differ in the dark.
      const rules = {
        light: '["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]',
        dark: '["color-contrast", "link-in-text-block"]',
      };
      const colours = new Set<string>();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const { backgroundColor, color } = await page.evaluate(() => getComputedStyle(document.body));
        colours.add(backgroundColor).add(color);
        const found = await page.evaluate<axe.AxeResults>(`axe.run({ runOnly: ${rules[colorScheme]} })`);
        expect(found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      }
      // Paper and ink, each in light and in dark.
      expect(colours.size).toBe(4);
      expect(faults).toEqual([]);
      await page.close();
    },
  );

  it.each(pages)('%s: is valid HTML', async (_, path) => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      // Astro writes attributes and void elements in its own, equally valid style.
      rules: { 'doctype-style': 'off', 'no-trailing-whitespace': 'off', 'long-title': 'off' },
    });
    const html = await (await fetch(site.url + path)).text();
    const { results } = await validator.validateString(html);
    expect(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
    ).toEqual([]);
  });

  it.each(pages)('%s: has the styles of all that stands in it, and those alone', async (kind, path) => {
    const sheets = globSync('assets/*.css', { cwd: site.outputDirectory });
    const styles = new Map(
      sheets.map((file) => [file, readFileSync(join(site.outputDirectory, file), 'utf8')]),
    );
    const html = await (await fetch(site.url + path)).text();
    expect(unstyledClasses(html, styles)).toEqual([]);
    const links = [...html.matchAll(/<link rel="stylesheet" href="\/(assets\/[^"]+)"/g)];
    const texts = links.map(([, file = '']) => styles.get(file) ?? '');
    expect(texts.map((text) => /^@layer tokens\b/.test(text))).toEqual([true, false]);
    expect(/\.article-facts\b/.test(texts.join(''))).toBe(kind.endsWith('article'));
    expect(/\.search-field\b/.test(texts.join(''))).toBe(kind === 'search');
  });

  it('link only to files that exist', async () => {
    const { page } = await open('');
    const seen = new Set<string>();
    const missing: string[] = [];
    for (const [, path] of pages) {
      await page.goto(site.url + path);
      const found: string[] = await page.evaluate(
        '[...document.querySelectorAll("[href]:not(use),[src]")].map((e) => e.href || e.src)',
      );
      for (const href of found) {
        const { pathname } = new URL(href);
        if (!href.startsWith(site.url) || seen.has(href) || pathname === `/${path}`) continue;
        seen.add(href);
        const file = decodeURI(pathname).replace(/\/$/, '/index.html');
        if (!existsSync(join(site.outputDirectory, file))) missing.push(href);
      }
    }
    expect(missing).toEqual([]);
    expect(seen.size).toBeGreaterThan(20);
    await page.close();
  });
});

async function expectHeading(page: Page, text: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: text, exact: true }).waitFor({ timeout: 10_000 });
}

/** Expects one policy that allows nothing but what the site itself serves as files. */
function expectStrict(policies: readonly (string | null)[]): void {
  expect(policies).toHaveLength(1);
  const directives = policies[0]?.split('; ').map((directive) => directive.split(' ')) ?? [];
  expect(directives).toContainEqual(['default-src', "'none'"]);
  expect(directives).toContainEqual(['script-src', "'self'"]);
  expect(
    directives.flatMap(([, ...sources]) => sources.filter((source) => !/^'(none|self)'$/.test(source))),
  ).toEqual([]);
}
