import type { Page } from 'playwright-core';
import type { PublishedSite } from './published-site.ts';

/** A page that is open, and what went wrong on it. */
export interface OpenedPage {
  readonly page: Page;
  /** Errors, blocked or failed requests, requests elsewhere. */
  readonly faults: readonly string[];
}

/** Opens a page of a site and collects what goes wrong on it. */
export async function openPage(
  site: PublishedSite,
  path: string,
  options: Parameters<PublishedSite['browser']['newPage']>[0] = {},
): Promise<OpenedPage> {
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
