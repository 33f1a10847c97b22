/**
 * `npm run screenshots`: builds content/ and takes the pictures of the READMEs, docs/images/*.png, 1280 × 800 pixels.
 * Chinese characters need a font with them (Debian: fonts-noto-cjk).
 */
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { startPreviewServer } from '../src/cli/preview-server.ts';
import { buildSite } from '../src/publish/build-site.ts';
import { browserArguments, findBrowser } from './find-browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const pictures = [
  { name: 'home', address: '' },
  { name: 'article', address: '2019/11/25/zheng-rongsheng-yuhang/' },
  { name: 'search', address: `search/?q=${encodeURIComponent('工匠')}`, until: '[data-search-state="done"]' },
];

const folder = mkdtempSync(path.join(tmpdir(), 'baoku-screenshots-'));
const outputDirectory = path.join(folder, 'site');
const built = await buildSite({
  contentDirectory: path.join(root, 'content'),
  publicDirectory: path.join(root, 'public'),
  outputDirectory,
  cacheDirectory: path.join(folder, 'cache'),
});
if (built.status !== 'built') throw new Error(JSON.stringify(built.problems, null, 2));
const server = await startPreviewServer({ directory: outputDirectory, port: 0, host: '127.0.0.1' });
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments() });
const page = await browser.newPage({
  viewport: { width: 1280, height: 800 },
  colorScheme: 'light',
  reducedMotion: 'reduce',
  locale: 'zh-CN',
});
mkdirSync(path.join(root, 'docs/images'), { recursive: true });
for (const { name, address, until } of pictures) {
  await page.goto(server.url + address, { waitUntil: 'networkidle' });
  if (until !== undefined) await page.waitForSelector(until);
  const file = path.join(root, 'docs/images', `${name}.png`);
  await page.screenshot({ path: file });
  console.log(`${path.relative(root, file)}  ${Math.round(statSync(file).size / 1000)} kB`);
}
await browser.close();
await server.stop();
rmSync(folder, { recursive: true });
