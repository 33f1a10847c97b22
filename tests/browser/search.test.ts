import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeManyArticles, type WrittenArticle } from '../samples/many-articles.ts';
import { publishSite, type PublishedSite } from './published-site.ts';
import { ask, headlines, openPage, totalFound } from './search-page.ts';

const report = '/2019/11/25/zheng-rongsheng-yuhang/';

let site: PublishedSite;
let many: PublishedSite;
let articles: readonly WrittenArticle[];
const folder = mkdtempSync(join(tmpdir(), 'baoku-many-'));
beforeAll(async () => {
  articles = writeManyArticles(join(folder, 'many'));
  const archive = join(folder, 'archive');
  cpSync('content', archive, { recursive: true });
  appendFileSync(join(archive, 'site.yaml'), '\n繁体版: 是\n');
  site = await publishSite(archive);
  many = await publishSite(join(folder, 'many'));
});
afterAll(async () => {
  await site.close();
  await many.close();
  rmSync(folder, { recursive: true });
});

/** Opens the search page with a query of its address, does `look`, and expects that nothing went wrong. */
async function searching(
  { browser, url }: PublishedSite,
  query: string,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const { page, faults } = await openPage(browser, url, `search/${query}`);
  await look(page);
  expect(faults).toEqual([]);
  await page.close();
}

function count(which: (article: WrittenArticle) => boolean): number {
  return articles.filter(which).length;
}

describe('a search', () => {
  it.each(['工匠', '郑荣胜', '鄭榮勝', '余杭风景独好'])('finds the report by %s', (query) =>
    searching(site, `?q=${encodeURIComponent(query)}`, async (page) => {
      expect(await totalFound(page)).toBeGreaterThan(0);
      expect(await page.locator(`[data-search-result="${report}"]`).count()).toBe(1);
    }),
  );

  it('in the Traditional edition finds with either characters, shows Traditional ones, and opens its page', async () => {
    const { page, faults } = await openPage(site.browser, site.url, 'zh-hant/search/');
    const result = page.locator(`[data-search-result="/zh-hant${report}"]`);
    // 瞭解 stands in the original as 了解, 工會 as 工会.
    for (const query of ['工會', '工会', '了解', '人物:鄭榮勝', '瞭解']) {
      expect(await ask(page, query)).toBeGreaterThan(0);
      expect(await result.count()).toBe(1);
    }
    expect(await result.locator('h3').textContent()).toBe('於繼承中前行 在創新中開拓');
    expect(await result.locator('.result-passage mark').first().textContent()).toBe('瞭解');
    expect(await page.locator('[data-facet-value="鄭榮勝"]').count()).toBe(1);
    await result.getByRole('link').click();
    await page.waitForURL(`**/zh-hant${report}?q=*`);
    await page.getByRole('region', { name: '文中的搜尋詞' }).waitFor();
    await page.getByRole('link', { name: '简体' }).first().click();
    await page.waitForURL(`**${report}`);
    expect(await page.locator('h1').textContent()).toBe('于继承中前行 在创新中开拓');
    expect(faults).toEqual([]);
    await page.close();
  });

  it('finds nothing for a word that stands nowhere, says so, and offers the words that do', () =>
    searching(site, `?q=${encodeURIComponent('郑荣胜 饕餮纹饰')}`, async (page) => {
      expect(await totalFound(page)).toBe(0);
      expect(await page.getByRole('heading', { name: '没有找到“郑荣胜 饕餮纹饰”' }).isVisible()).toBe(true);
      const offers = page.locator('[data-search-empty] li');
      await offers.first().waitFor();
      expect((await offers.allTextContents())[1]).toBe('饕餮纹饰 0 篇');
      await offers.getByRole('link', { name: '郑荣胜' }).click();
      await page.locator(`[data-search-result="${report}"]`).waitFor();
    }));

  it('reads phrases, exclusions, columns and years', () =>
    searching(many, '', async (page) => {
      expect(await ask(page, '"职工座谈会之7"')).toBe(
        count(({ title }) => title.startsWith('职工座谈会之7')),
      );
      expect(await ask(page, '座谈会 -郑荣胜')).toBe(count(({ people }) => !people.includes('郑荣胜')));
      expect(await ask(page, '座谈会 栏目：要闻')).toBe(count(({ column }) => column === 'yaowen'));
      expect(await ask(page, 'column:jiceng year:2018')).toBe(
        count(({ column, day }) => column === 'jiceng' && day.startsWith('2018')),
      );
    }));

  it('shows headline, day, column, source and the best passage, with the query marked', () =>
    searching(many, `?q=${encodeURIComponent('座谈会之12')}`, async (page) => {
      expect(await totalFound(page)).toBe(1);
      const result = page.locator('[data-search-result]');
      expect(await result.locator('h3 mark').allTextContents()).toEqual(['座谈会之12']);
      const facts = (await result.locator('.card-facts > *').allTextContents()).join();
      expect(facts).toBe('2018年1月13日,要闻,工人日报');
      await ask(page, '工匠精神');
      const passage = page.locator('.result-passage').first();
      await passage.waitFor();
      expect(await passage.locator('mark').textContent()).toBe('工匠精神');
    }));

  it('shows thirty results at a time, reads the pages of those in sight, and has no button at the end', () =>
    searching(many, `?q=${encodeURIComponent('座谈会')}`, async (page) => {
      const more = page.locator('[data-search-more]');
      expect(await totalFound(page)).toBe(75);
      expect(await headlines(page)).toHaveLength(30);
      await page.waitForLoadState('networkidle');
      const read = await page.evaluate(() =>
        performance.getEntriesByType('resource').filter(({ name }) => name.includes('/meeting-')),
      );
      expect(read.length).toBeGreaterThan(0);
      // A window of 900 pixels, and 200 below it.
      expect(read.length).toBeLessThan(20);
      expect(await more.textContent()).toBe('再显示 30 篇');
      await more.click();
      await page.locator('[data-search-result]').nth(59).waitFor();
      expect(await more.textContent()).toBe('再显示 15 篇');
      await more.click();
      await page.locator('[data-search-result]').nth(74).waitFor();
      expect(new Set(await headlines(page)).size).toBe(75);
      expect(await more.isHidden()).toBe(true);
    }));

  it('goes by relevance, newest or oldest', () =>
    searching(many, `?q=${encodeURIComponent('座谈会')}`, async (page) => {
      const days = () =>
        page
          .locator('[data-search-result] time')
          .evaluateAll((all) => all.map((time) => (time as HTMLTimeElement).dateTime));
      const sorted = articles.map(({ day }) => day).sort();
      await page.getByLabel('排序').selectOption('oldest');
      await totalFound(page);
      expect(await days()).toEqual(sorted.slice(0, 30));
      await page.getByLabel('排序').selectOption('newest');
      await totalFound(page);
      expect(await days()).toEqual(sorted.toReversed().slice(0, 30));
      expect(new URL(page.url()).searchParams.get('order')).toBe('newest');
    }));
});

describe('filters', () => {
  it.each([
    ['column', '要闻', 'yaowen', ({ column }: WrittenArticle) => column === 'yaowen'],
    ['person', '张明华', '张明华', ({ people }: WrittenArticle) => people.includes('张明华')],
    [
      'organization',
      '西湖区总工会',
      '西湖区总工会',
      ({ organization }: WrittenArticle) => organization === '西湖区总工会',
    ],
    ['source', '工人日报', '工人日报', ({ source }: WrittenArticle) => source === '工人日报'],
  ] as const)(
    'by %s show live counts, filter on click, and come off by their chip',
    (key, name, value, has) =>
      searching(many, `?q=${encodeURIComponent('座谈会')}`, async (page) => {
        await totalFound(page);
        const button = page.locator(`[data-facet="${key}"] [data-facet-value="${value}"]`);
        expect(await button.innerText()).toMatch(new RegExp(`^${name}\\s+${count(has)}$`));
        await button.click();
        expect(await totalFound(page)).toBe(count(has));
        expect(await button.getAttribute('aria-pressed')).toBe('true');
        expect(new URL(page.url()).searchParams.get(key)).toBe(value);
        await page.getByRole('button', { name: '去掉筛选' }).click();
        expect(await totalFound(page)).toBe(75);
        expect(await page.locator('[data-search-chips]').isHidden()).toBe(true);
      }),
  );

  it('count what the other choices leave', () =>
    searching(
      many,
      `?q=${encodeURIComponent('座谈会')}&person=${encodeURIComponent('张明华')}`,
      async (page) => {
        await totalFound(page);
        const button = page.locator('[data-facet-value="yaowen"]');
        const left = count(({ column, people }) => column === 'yaowen' && people.includes('张明华'));
        expect(await button.innerText()).toMatch(new RegExp(`\\s${left}$`));
      },
    ));

  it('show the most frequent values, and the others on demand', () =>
    searching(many, `?q=${encodeURIComponent('座谈会')}`, async (page) => {
      await totalFound(page);
      const people = page.locator('[data-facet="person"]');
      expect(await people.locator('li').count()).toBe(6);
      await people.getByRole('button', { name: '更多' }).click();
      expect(await people.locator('li').count()).toBe(10);
      expect(
        await people.getByRole('button', { name: '收起' }).evaluate((it) => it === document.activeElement),
      ).toBe(true);
    }));

  it('by days leave the articles of those days', () =>
    searching(many, `?q=${encodeURIComponent('座谈会')}`, async (page) => {
      await totalFound(page);
      await page.getByLabel('从', { exact: true }).fill('2018-01-01');
      await page.getByLabel('到', { exact: true }).fill('2018-06-30');
      await page.getByRole('button', { name: '去掉筛选：日期：2018年1月1日 至 2018年6月30日' }).waitFor();
      expect(await totalFound(page)).toBe(count(({ day }) => day >= '2018-01-01' && day <= '2018-06-30'));
    }));

  it('by year are the bars of a chart, with a gap where nothing stands', () =>
    searching(many, `?q=${encodeURIComponent('座谈会')}`, async (page) => {
      await totalFound(page);
      const bars = page.locator('[data-search-chart]');
      expect(await bars.locator('li').count()).toBe(5);
      const names = await bars
        .getByRole('button')
        .evaluateAll((all) => all.map((bar) => bar.getAttribute('aria-label')));
      expect(names).toEqual(['2017年，15 篇', '2018年，30 篇', '2020年，15 篇', '2021年，15 篇']);
      await bars.getByRole('button', { name: '2018年' }).press('Enter');
      expect(await totalFound(page)).toBe(30);
      expect(new URL(page.url()).searchParams.get('year')).toBe('2018');
      expect(await bars.getByRole('button').count()).toBe(4);
      await bars.getByRole('button', { name: '2018年' }).click();
      expect(await totalFound(page)).toBe(75);
    }));

  it('by year show the other years too when they come from an address, with its days and order in their fields', () =>
    searching(
      many,
      `?q=${encodeURIComponent('座谈会')}&year=2018&from=2018-01-01&to=2018-12-31&order=oldest`,
      async (page) => {
        expect(await totalFound(page)).toBe(30);
        expect(await page.getByLabel('从', { exact: true }).inputValue()).toBe('2018-01-01');
        expect(await page.getByLabel('到', { exact: true }).inputValue()).toBe('2018-12-31');
        expect(await page.getByLabel('排序').inputValue()).toBe('oldest');
        await page.locator('[data-search-chart]').getByRole('button', { name: '2020年，15 篇' }).click();
        await page.locator('[data-search-total="15"]').waitFor();
        expect(new URL(page.url()).searchParams.get('year')).toBe('2020');
      },
    ));

  it('that leave nothing are offered to be taken off', () =>
    searching(many, `?q=${encodeURIComponent('座谈会')}&year=1999`, async (page) => {
      expect(await totalFound(page)).toBe(0);
      await page.getByRole('link', { name: '不加筛选' }).click();
      await page.locator('[data-search-total="75"]').waitFor();
      expect(await totalFound(page)).toBe(75);
    }));
});
