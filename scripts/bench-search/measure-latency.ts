import type { Browser } from 'playwright-core';

/** Whatever else a machine does makes single searches slow, not the same ones each time. */
const rounds = 3;

/**
 * Milliseconds from the input of a query to its complete answer on the page, for each query, once everything that they need
 * was loaded: after a first round, all are asked three times in turn, and the best time counts.
 *
 * @param url address of the site, with a final slash
 */
export async function measureLatency(
  browser: Browser,
  url: string,
  queries: readonly string[],
): Promise<number[]> {
  const page = await browser.newPage();
  try {
    await page.goto(`${url}search/`);
    await page.locator('[data-ready]').waitFor();
    for (const query of queries) await page.evaluate(typeAndWait, query);
    const best = queries.map(() => Infinity);
    for (let round = 0; round < rounds; round++) {
      for (const [index, query] of queries.entries()) {
        const time = await page.evaluate(typeAndWait, query);
        best[index] = Math.min(best[index] ?? time, time);
      }
    }
    return best;
  } finally {
    await page.close();
  }
}

/** Runs in the page. */
async function typeAndWait(query: string): Promise<number> {
  const root = document.querySelector<HTMLElement>('[data-search-page]')!;
  const input = root.querySelector<HTMLInputElement>('input[name=q]')!;
  // What an earlier search left to do must not count, nor the pause after a key for which the page waits.
  await new Promise((resolve) => setTimeout(resolve, 400));
  return new Promise((resolve) => {
    const start = performance.now();
    const observer = new MutationObserver(() => {
      if (root.dataset['searchState'] !== 'done') return;
      observer.disconnect();
      resolve(performance.now() - start);
    });
    input.value = query;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    observer.observe(root, { attributes: true });
  });
}
