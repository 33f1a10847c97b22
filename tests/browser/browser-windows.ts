import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { browserArguments, findBrowser } from '../../scripts/find-browser.mjs';

/** The browser as one file of tests has it: what it opens shares nothing with what other files open, and goes when it is done. */
export type BrowserWindows = Pick<Browser, 'newContext' | 'newPage' | 'close'>;

/** As long as a test may take: a machine that does much else beside must not make one fail. */
const patience = 110_000;

/**
 * Opens windows in the machine's Chrome or Chromium, which starts with the first ones and serves all files of this test process.
 * Their pages wait longer for what is asked of them than Playwright's half a minute.
 */
export async function openWindows(): Promise<BrowserWindows> {
  const browser = await (started ??= startBrowser());
  const opened: BrowserContext[] = [];
  const keep = (context: BrowserContext) => {
    context.setDefaultTimeout(patience);
    opened.push(context);
  };
  return {
    async newContext(options) {
      const context = await browser.newContext(options);
      keep(context);
      return context;
    },
    async newPage(options) {
      const page = await browser.newPage(options);
      keep(page.context());
      return page;
    },
    async close() {
      await Promise.all(opened.map((context) => context.close()));
    },
  };
}

/** Ends the browser of this test process, if it has one. */
export async function endBrowser(): Promise<void> {
  await (await started)?.close();
}

let started: Promise<Browser> | undefined;

function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: browserArguments() });
}
