import type { Browser } from 'playwright-core';
import { logReceivedBytes, type ReceivedBytes } from './received-bytes.ts';

/** What one search costs a reader who opens the search page for the first time. */
export interface SearchBytes {
  readonly query: string;
  readonly found: number;
  /** When the first results stood on the page. */
  readonly first: ReceivedBytes;
  /** When every bundle had answered. */
  readonly complete: ReceivedBytes;
}

/** A phone's connection: files come one after another, so that first results stand before the rest has come. */
const connection = { offline: false, latency: 60, downloadThroughput: 500_000, uploadThroughput: 250_000 };

/**
 * Opens the search page with a query, with nothing cached and over a connection of 4 Mbit/s, and counts what comes.
 *
 * @param url address of the site, with a final slash
 */
export async function measureBytes(
  browser: Pick<Browser, 'newContext'>,
  url: string,
  query: string,
): Promise<SearchBytes> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const receivedBytes = await logReceivedBytes(session);
    await session.send('Network.emulateNetworkConditions', connection);
    let first: ReceivedBytes | undefined;
    await page.exposeBinding('firstResultStands', () => (first ??= receivedBytes()));
    await page.addInitScript(watchForResult);
    await page.goto(`${url}search/?q=${encodeURIComponent(query)}`, { waitUntil: 'commit' });
    const done = page.locator('[data-search-state="done"]');
    await done.waitFor({ timeout: 120_000 });
    const complete = receivedBytes();
    const found = Number(await done.getAttribute('data-search-total'));
    return { query, found, first: first ?? complete, complete };
  } finally {
    await context.close();
  }
}

/** Runs in the page before anything else does. */
function watchForResult(): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector('[data-search-result]') === null) return;
    observer.disconnect();
    (globalThis as unknown as { firstResultStands: () => void }).firstResultStands();
  });
  observer.observe(document, { childList: true, subtree: true });
}
