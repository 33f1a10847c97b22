// Measures what a search costs a reader of an archive of a given size: npm run bench:search -- --articles N
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { startPreviewServer } from '../../src/cli/preview-server.ts';
import { writeContentFolder } from '../bench/content-folder.ts';
import { folderState } from '../bench/folder-files.ts';
import { runMeasured } from '../bench/run-measured.ts';
import { browserArguments, findBrowser } from '../find-browser.mjs';
import { startCompressingServer } from './compressing-server.ts';
import { measureBytes } from './measure-bytes.ts';
import { measureLatency } from './measure-latency.ts';
import { sampleNames } from './sample-names.ts';

const { values: options } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    names: { type: 'string', default: '40' },
    /** Measures this folder instead of making one. */
    content: { type: 'string' },
    /** Where to leave site and cache, and to find them again. */
    keep: { type: 'string' },
  },
});

const folder =
  options.keep === undefined ? mkdtempSync(join(tmpdir(), 'baoku-search-')) : resolve(options.keep);
const content = options.content ?? join(folder, 'content');
const [publicFiles, site, cache] = [join(folder, 'public'), join(folder, 'site'), join(folder, 'cache')];
try {
  if (options.content === undefined) writeContentFolder(content, Number(options.articles));
  const bin = join(import.meta.dirname, '../../bin/baoku.mjs');
  const folders = ['--content', content, '--public', publicFiles, '--out', site, '--cache', cache];
  mkdirSync(publicFiles, { recursive: true });
  console.error('Building …');
  const { wall, memory } = await runMeasured(process.execPath, [bin, 'build', ...folders]);
  const files = [...folderState(join(site, 'search')).values()];
  console.log(
    `site: ${wall.toFixed(0)} s, ${memory === undefined ? 'memory not measured' : `${megabytes(memory)} MB of memory`}`,
  );
  console.log(
    `search: ${files.length} files, ${megabytes(files.reduce((sum, { bytes }) => sum + bytes, 0))} MB`,
  );
  await measureInBrowser(await sampleNames(content, Number(options.names)));
} finally {
  if (options.keep === undefined) rmSync(folder, { recursive: true, force: true });
}

async function measureInBrowser(names: readonly string[]): Promise<void> {
  const preview = await startPreviewServer({ directory: site, port: 0, host: 'localhost' });
  const host = await startCompressingServer(new URL(preview.url).origin);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments() });
  const base = new URL(preview.url).pathname.slice(1);
  try {
    const searches = [];
    for (const [index, name] of names.entries()) {
      console.error(`Searching for ${name}: ${index + 1}/${names.length}`);
      searches.push(await measureBytes(browser, host.url + base, name));
    }
    console.log(`first results, kB: ${spread(searches.map(({ first }) => first.search / 1000))}`);
    console.log(`complete, kB: ${spread(searches.map(({ complete }) => complete.search / 1000))}`);
    console.log(`passages, kB: ${spread(searches.map(({ complete }) => complete.passages / 1000))}`);
    const times = await measureLatency(browser, preview.url, names);
    console.log(`from input to the complete answer, ms: ${spread(times)}`);
  } finally {
    await browser.close();
    await host.stop();
    await preview.stop();
  }
}

function spread(numbers: readonly number[]): string {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(0);
  return `median ${at(0.5)}, p95 ${at(0.95)}, most ${at(1)}`;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
