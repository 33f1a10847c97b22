import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeContentFolder } from '../../scripts/bench/content-folder.ts';
import { startCompressingServer } from '../../scripts/bench-search/compressing-server.ts';
import { measureBytes, type SearchBytes } from '../../scripts/bench-search/measure-bytes.ts';
import { sampleNames } from '../../scripts/bench-search/sample-names.ts';
import { publishSite } from './published-site.ts';

/** Searches a made archive for names of two to four characters, as a reader with an empty cache does. */
export async function searchForNames(articles: number, names: number): Promise<SearchBytes[]> {
  const content = mkdtempSync(join(tmpdir(), 'baoku-cost-'));
  try {
    writeContentFolder(content, articles);
    const site = await publishSite(content);
    const host = await startCompressingServer(new URL(site.url).origin);
    try {
      const searches: SearchBytes[] = [];
      for (const name of await sampleNames(content, names))
        searches.push(await measureBytes(site.browser, host.url, name));
      return searches;
    } finally {
      await host.stop();
      await site.close();
    }
  } finally {
    rmSync(content, { recursive: true, force: true });
  }
}
