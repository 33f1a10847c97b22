/**
 * `npm run screenshots`: takes the pictures of the READMEs and of the editors' guide, docs/images/*.png: the site of
 * content/ at 1280 × 800 pixels, its editor at /admin/, the report of `baoku check`, and two as a telephone shows them.
 * Chinese characters need a font with them (Debian: fonts-noto-cjk).
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { openArchiveFolder } from '../tests/browser/archive-folder.ts';
import { browserArguments, findBrowser } from './find-browser.mjs';
import { showSite } from './shown-site.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const article = '2019/11/25/zheng-rongsheng-yuhang/';
const telephone = { width: 390, height: 844 };
/** @type {readonly { name: string, address: string, until?: string, size?: { width: number, height: number } }[]} */
const pictures = [
  { name: 'home', address: '' },
  { name: 'article', address: article },
  { name: 'article-telephone', address: article, size: telephone },
  { name: 'search', address: `search/?q=${encodeURIComponent('工匠')}`, until: '[data-search-state="done"]' },
];

const site = await showSite({ settings: '在线编辑: 本机' });
const report = path.join(site.folder, 'report.html');
spawnSync(
  process.execPath,
  [path.join(root, 'bin/baoku.mjs'), 'check', '--format', 'html', '--to', report, '--lang', 'zh'],
  { cwd: site.folder, stdio: 'inherit' },
);
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments() });
mkdirSync(path.join(root, 'docs/images'), { recursive: true });

for (const { name, address, until, size } of pictures) {
  const page = await open(site.url + address, size);
  if (until !== undefined) await page.waitForSelector(until);
  await take(page, name);
}
await take(await open(pathToFileURL(report).href), 'health-report');
await takeEditor();
await browser.close();
await site.close();

/** @param {{ width: number, height: number }} [size] */
function newPage(size = { width: 1280, height: 800 }) {
  return browser.newPage({ viewport: size, colorScheme: 'light', reducedMotion: 'reduce', locale: 'zh-CN' });
}

/**
 * @param {string} address
 * @param {{ width: number, height: number }} [size]
 */
async function open(address, size) {
  const page = await newPage(size);
  await page.goto(address, { waitUntil: 'networkidle' });
  return page;
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} name
 */
async function take(page, name) {
  const file = path.join(root, 'docs/images', `${name}.png`);
  await page.screenshot({ path: file });
  console.log(`${path.relative(root, file)}  ${Math.round(statSync(file).size / 1000)} kB`);
}

/** The editor with an article of the archive, on a screen and on a telephone. */
async function takeEditor() {
  const file = 'content/articles/2019/2019-11-25-zheng-rongsheng-yuhang.md';
  const files = new Map([
    ['.git/HEAD', Buffer.from('ref: refs/heads/main\n')],
    [file, readFileSync(path.join(root, file))],
  ]);
  for (const [name, size] of /** @type {const} */ ([
    ['admin', undefined],
    ['admin-telephone', telephone],
  ])) {
    const page = await newPage(size);
    await openArchiveFolder(page, files);
    await page.goto(`${site.url}admin/`);
    await page.locator('.button[data-label="使用本地仓库"]').click();
    // A telephone shows the list of collections first.
    if (size !== undefined) await page.getByText('报道', { exact: true }).first().click();
    await page.getByText('于继承中前行').first().click();
    await page.locator('[data-key-path="title"] input').waitFor();
    // The form slides in.
    await page.waitForTimeout(1500);
    await take(page, name);
    await page.close();
  }
}
