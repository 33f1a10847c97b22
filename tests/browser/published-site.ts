import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { browserArguments, findBrowser } from '../../scripts/find-browser.mjs';
import { startPreviewServer } from '../../src/cli/preview-server.ts';
import { copyCompiledTemplates } from '../compiled-templates.ts';
import { buildSite } from '../../src/publish/build-site.ts';

/** A site that was built for a test, served on this machine, with a browser to look at it. */
export interface PublishedSite {
  /** With a final slash. */
  readonly url: string;
  readonly outputDirectory: string;
  readonly browser: Browser;
  /** Builds the content as it is by now into the same folder. */
  readonly buildAgain: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Builds a content folder into a temporary folder and serves it. */
export async function publishSite(
  contentDirectory = 'content',
  publicDirectory = 'public',
): Promise<PublishedSite> {
  const folder = mkdtempSync(join(tmpdir(), 'baoku-site-'));
  const outputDirectory = join(folder, 'site');
  copyCompiledTemplates(join(folder, 'cache'));
  const build = async (): Promise<void> => {
    const result = await buildSite({
      contentDirectory: resolve(contentDirectory),
      publicDirectory: resolve(publicDirectory),
      outputDirectory,
      cacheDirectory: join(folder, 'cache'),
    });
    if (result.status !== 'built') throw new Error(JSON.stringify(result.problems, null, 2));
  };
  await build();
  const server = await startPreviewServer({ directory: outputDirectory, port: 0, host: 'localhost' });
  const browser = await startBrowser();
  return {
    url: server.url,
    outputDirectory,
    browser,
    buildAgain: build,
    close: async () => {
      await browser.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** As long as a test may take: a machine that does much else beside must not make one fail. */
const patience = 110_000;

/** Starts the machine's Chrome or Chromium. Its pages wait longer for what is asked of them than Playwright's half a minute. */
export async function startBrowser(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments() });
  const newContext = browser.newContext.bind(browser);
  // New pages of the browser ask it for their contexts, too.
  browser.newContext = async (options) => {
    const context = await newContext(options);
    context.setDefaultTimeout(patience);
    return context;
  };
  return browser;
}
