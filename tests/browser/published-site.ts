import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inject } from 'vitest';
import { startPreviewServer } from '../../src/cli/preview-server.ts';
import { copyArchiveCache } from '../compiled-templates.ts';
import { buildSite } from '../../src/publish/build-site.ts';
import { openWindows, type BrowserWindows } from './browser-windows.ts';

/** A site that was built for a test, served on this machine, with a browser to look at it. */
export interface PublishedSite {
  /** With a final slash. */
  readonly url: string;
  readonly outputDirectory: string;
  readonly browser: BrowserWindows;
  readonly close: () => Promise<void>;
}

/** A site whose content a test may change. */
export interface BuiltSite extends PublishedSite {
  /** Builds the content as it is by now into the same folder. */
  readonly buildAgain: () => Promise<void>;
}

/** Serves this repository's archive, which all tests share: they may only look at it. */
export function serveArchive(): Promise<PublishedSite> {
  return serve(inject('archive'));
}

/** Builds a content folder into a temporary folder and serves it. */
export async function publishSite(contentDirectory: string): Promise<BuiltSite> {
  const folder = mkdtempSync(join(tmpdir(), 'baoku-site-'));
  const outputDirectory = join(folder, 'site');
  const cacheDirectory = join(folder, 'cache');
  // Many such sites are copies of the archive with a little more.
  copyArchiveCache(cacheDirectory);
  const buildAgain = async (): Promise<void> => {
    const result = await buildSite({
      contentDirectory,
      publicDirectory: resolve('public'),
      outputDirectory,
      cacheDirectory,
    });
    if (result.status !== 'built') throw new Error(JSON.stringify(result.problems, null, 2));
  };
  await buildAgain();
  const site = await serve(outputDirectory);
  return {
    ...site,
    buildAgain,
    close: async () => {
      await site.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function serve(outputDirectory: string): Promise<PublishedSite> {
  const server = await startPreviewServer({ directory: outputDirectory, port: 0, host: 'localhost' });
  const browser = await openWindows();
  return {
    url: server.url,
    outputDirectory,
    browser,
    close: async () => {
      await browser.close();
      await server.stop();
    },
  };
}
