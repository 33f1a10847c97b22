import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { everyRule, rulesOfColours, violations } from './axe-violations.ts';
import type { BrowserWindows } from './browser-windows.ts';

/** A page under test, with what went wrong on it. */
export interface OpenedPage {
  readonly page: Page;
  /** Errors in the console, uncaught errors, requests to other servers. */
  readonly faults: readonly string[];
}

/** Opens an address of a site (`url` with a final slash). */
export async function openPage(
  browser: BrowserWindows,
  url: string,
  path: string,
  options: BrowserContextOptions = {},
): Promise<OpenedPage> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) faults.push(`requests ${request.url()}`);
  });
  await page.goto(url + path);
  return { page, faults };
}

/** Waits until the search has ended, and gives the number of articles found. */
export async function totalFound(page: Page): Promise<number> {
  const results = page.locator('[data-search-state="done"]');
  await results.waitFor();
  return Number(await results.getAttribute('data-search-total'));
}

/** The headlines on show, in order. */
export function headlines(page: Page): Promise<string[]> {
  return page.locator('[data-search-result] h3').allTextContents();
}

/** Types a query in place of the one before, and gives the number of articles found. */
export async function ask(page: Page, query: string): Promise<number> {
  await page.locator('[data-search-page] input[name=q]').fill(query);
  return totalFound(page);
}

/**
 * Expects no violation of WCAG 2.2 AA or of axe's best practices.
 *
 * @param colours of a page that is looked at in light ones, too, `dark` asks for no more than can be otherwise in them
 */
export async function expectAccessible(page: Page, colours: 'light' | 'dark' = 'light'): Promise<void> {
  expect(await violations(page, colours === 'light' ? everyRule : rulesOfColours)).toEqual([]);
}
