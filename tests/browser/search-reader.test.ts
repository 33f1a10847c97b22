import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeManyArticles } from '../samples/many-articles.ts';
import { publishSite, type PublishedSite } from './published-site.ts';
import { ask, expectAccessible, headlines, openPage, totalFound } from './search-page.ts';

let site: PublishedSite;
const folder = mkdtempSync(join(tmpdir(), 'baoku-many-'));
beforeAll(async () => {
  writeManyArticles(folder);
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

function isFocused(page: Page, selector: string): Promise<boolean> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => element === document.activeElement);
}

describe('back and forward', () => {
  it('restore the words, the filters and the results', async () => {
    const { page, faults } = await open(`search/${meeting}`);
    await totalFound(page);
    await page.locator('[data-facet-value="yaowen"]').click();
    expect(await totalFound(page)).toBe(25);
    await ask(page, '座谈会之1');
    await page.goBack();
    await page.locator('[data-search-total="25"]').waitFor();
    expect(await box(page).inputValue()).toBe('座谈会');
    await page.goBack();
    await page.locator('[data-search-total="75"]').waitFor();
    expect(await page.locator('[data-search-chips]').isHidden()).toBe(true);
    await page.goForward();
    await page.locator('[data-search-total="25"]').waitFor();
    expect(await page.getByRole('button', { name: '去掉筛选：栏目：要闻' }).isVisible()).toBe(true);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('count letters typed one after another as one step', async () => {
    const { page } = await open('search/');
    await box(page).pressSequentially('代表3', { delay: 30 });
    await page.waitForURL(/%E4%BB%A3%E8%A1%A83/);
    await totalFound(page);
    await page.goBack();
    await page.waitForURL(`${site.url}search/`);
    await page.locator('[data-search-state="idle"]').waitFor();
    expect(await page.getByRole('heading', { name: '搜索的写法' }).isVisible()).toBe(true);
    await page.close();
  });

  it('lead from an article back to as many results, and to the place among them', async () => {
    const { page } = await open(`search/${meeting}`);
    await totalFound(page);
    await page.locator('[data-search-more]').click();
    const result = page.locator('[data-search-result]').nth(50);
    await result.scrollIntoViewIfNeeded();
    const address = await result.getAttribute('data-search-result');
    await result.getByRole('link').click();
    await page.waitForURL(/meeting-/);
    await page.goBack();
    await totalFound(page);
    expect(await headlines(page)).toHaveLength(60);
    const box = await page.locator(`[data-search-result="${address}"]`).boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect(box?.y).toBeLessThan(900);
    await page.close();
  });
});

describe('with the keyboard alone', () => {
  it('a reader goes from the box on any page to the article', async () => {
    const { page, faults } = await open('');
    while (!(await isFocused(page, '.site-header input'))) await page.keyboard.press('Tab');
    await page.keyboard.type('张明华');
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\/\?q=/);
    expect(await totalFound(page)).toBe(15);
    await page.keyboard.press('/');
    expect(await isFocused(page, '[data-search-page] input[name=q]')).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await isFocused(page, '[data-search-result]:nth-child(2) h3 a')).toBe(true);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL(/meeting-\d+\/\?q=/);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('the arrows lead back to the box, Escape clears it, and / stays a letter in it', async () => {
    const { page } = await open(`search/${meeting}`);
    await totalFound(page);
    await box(page).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    expect(await isFocused(page, '[data-search-page] input[name=q]')).toBe(true);
    await page.keyboard.press('End');
    await page.keyboard.press('/');
    expect(await box(page).inputValue()).toBe('座谈会/');
    await page.keyboard.press('Escape');
    expect(await box(page).inputValue()).toBe('');
    await page.locator('[data-search-state="idle"]').waitFor();
    expect(page.url()).toBe(`${site.url}search/`);
    await page.close();
  });

  it('the focus stays at a filter that was chosen, and goes on to further results', async () => {
    const { page } = await open(`search/${meeting}`);
    await totalFound(page);
    await page.locator('[data-facet-value="工人日报"]').press('Enter');
    await totalFound(page);
    expect(await isFocused(page, '[data-facet-value="工人日报"]')).toBe(true);
    await page.locator('[data-search-more]').press('Enter');
    await page.locator('[data-search-result]').nth(30).waitFor();
    expect(await isFocused(page, '[data-search-result]:nth-child(31) h3 a')).toBe(true);
    await page.close();
  });
});

describe('the chart of years', () => {
  it('begins at the newest year where it does not fit, and stays where it was scrolled', async () => {
    const { page } = await open(`search/${meeting}`, { viewport: { width: 200, height: 800 } });
    await totalFound(page);
    const chart = page.locator('[data-search-chart]');
    await chart.evaluate((element) => element.style.setProperty('inline-size', '60px'));
    await chart.getByRole('button', { name: '2021年' }).click();
    await totalFound(page);
    const scrolled = await chart.evaluate((element) => element.scrollLeft);
    await chart.getByRole('button', { name: '2021年' }).press('Enter');
    await page.locator('[data-search-total="75"]').waitFor();
    expect(scrolled).toBeGreaterThan(0);
    expect(await chart.evaluate((element) => element.scrollLeft)).toBe(scrolled);
    await page.close();
  });
});

describe('screen readers', () => {
  it('are told how many articles were found, once typing rests', async () => {
    const { page } = await open('search/');
    const said = page.getByRole('status').filter({ hasText: '找到' });
    await ask(page, '座谈会');
    await said.filter({ hasText: /^找到 75 篇$/ }).waitFor({ state: 'attached' });
    await page.locator('[data-search-more]').click();
    await page
      .getByRole('status')
      .filter({ hasText: '已显示 60 篇，共 75 篇' })
      .waitFor({ state: 'attached' });
    expect(await page.locator('[data-search-results]').getAttribute('aria-busy')).toBe('false');
    await page.close();
  });
});

describe('pinyin', () => {
  it.each(['zmh', 'zhangminghua', 'zhangmh'])(
    '%s suggests the person, whose characters are then searched',
    async (typed) => {
      const { page, faults } = await open('search/');
      await box(page).fill(typed);
      const option = page.getByRole('option', { name: '张明华' });
      await option.waitFor();
      expect(await box(page).getAttribute('aria-expanded')).toBe('true');
      await page.keyboard.press('ArrowDown');
      expect(await box(page).getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'));
      await page.keyboard.press('Enter');
      expect(await box(page).inputValue()).toBe('张明华');
      expect(await totalFound(page)).toBe(15);
      expect(await page.getByRole('listbox').isHidden()).toBe(true);
      expect(faults).toEqual([]);
      await page.close();
    },
  );

  it('suggestions close with Escape and leave what was typed', async () => {
    const { page } = await open('search/');
    await box(page).fill('zmh');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('listbox').isHidden()).toBe(true);
    expect(await box(page).inputValue()).toBe('zmh');
    await page.close();
  });
});

describe.each(['light', 'dark'] as const)('in %s colours, at 390 pixels and 1280', (colorScheme) => {
  it.each([390, 1280])('axe finds nothing at %s pixels', async (width) => {
    const { page, faults } = await open(`search/${meeting}&column=yaowen&year=2018`, {
      viewport: { width, height: 844 },
      colorScheme,
    });
    await totalFound(page);
    await page.locator('[data-search-filters]').evaluate((details) => details.setAttribute('open', ''));
    await page.locator('.result-passage').first().waitFor();
    await expectAccessible(page, colorScheme);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await box(page).fill('zm');
    await page.getByRole('option').first().waitFor();
    await expectAccessible(page, colorScheme);
    await ask(page, '饕餮 座谈会');
    await page.locator('[data-search-empty] li').first().waitFor();
    await expectAccessible(page, colorScheme);
    expect(faults).toEqual([]);
    await page.close();
  });
});
