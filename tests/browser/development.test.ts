import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pixel } from '../../src/loader/fixtures/content-folder.ts';
import { startBaoku, type RunningBaoku } from '../start-baoku.ts';
import { openWindows, type BrowserWindows } from './browser-windows.ts';

const settings =
  '名称: 试写报\n在线编辑: 本机\n网址: https://archive.example/bao/\n栏目: [{ 编号: yaowen, 名称: 要闻 }]\n';

let folder: string;
let server: RunningBaoku;
let url: string;
let browser: BrowserWindows;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'baoku-development-'));
  write('content/site.yaml', settings);
  writeArticle('report', '旧词。');
  write('content/pages/about.md', '---\ntitle: 关于\n---\n\n本报。\n');
  server = startBaoku(folder, ['dev', '--port', '0']);
  url = await server.says(/http:\/\/localhost:\d+\/bao\//);
  browser = await openWindows();
  context = await browser.newContext();
  page = await context.newPage();
});
afterAll(async () => {
  await browser.close();
  expect(await server.stop()).toBe(0);
  rmSync(folder, { recursive: true });
});

/** Writes as many editors do: the new file takes the name of the old. */
function write(path: string, content: string | Uint8Array): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}~`, content);
  renameSync(`${file}~`, file);
}

function writeArticle(id: string, body: string, date = '2019-11-25'): void {
  write(
    `content/articles/${id}.md`,
    `---\ntitle: 报道${id}\ndate: ${date}\ncolumn: yaowen\n---\n\n${body}\n`,
  );
}

async function open(path: string): Promise<void> {
  // The page that stands there may be about to reload, which would end going elsewhere in the same tab, and can keep a tab
  // from closing: nobody waits for that.
  void page.close().catch(() => undefined);
  page = await context.newPage();
  await page.goto(url + path);
}

const main = () => page.innerText('main');
const shown = (read: () => Promise<string>) => expect.poll(read);
const fetched = (path: string) => fetch(url + path);

describe('the development server', () => {
  it('shows an edit in the open page by itself', async () => {
    await open('2019/11/25/report/');
    expect(await main()).toContain('旧词');
    writeArticle('report', '新词。');
    await shown(main).toContain('新词');
  });

  it('links to style sheets, and puts no styles of pages into them', async () => {
    await open('2019/11/25/report/');
    expect(await page.locator('style').count()).toBe(0);
    const sheets = await page.locator('link[rel="stylesheet"]').count();
    const rules = await page.evaluate(() => [...document.styleSheets].map(({ cssRules }) => cssRules.length));
    expect(rules).toHaveLength(sheets);
    expect(Math.min(...rules)).toBeGreaterThan(1);
    expect(await page.locator('h1').evaluate((headline) => getComputedStyle(headline).margin)).toBe('0px');
  });

  it('shows a new article in the open list, and takes it out again', async () => {
    await open('columns/yaowen/');
    writeArticle('second', '另一篇。');
    await shown(main).toContain('报道second');
    rmSync(join(folder, 'content/articles/second.md'));
    await shown(main).not.toContain('报道second');
  });

  it('keeps the last good page under a notice while its file has an error', async () => {
    await open('2019/11/25/report/');
    writeArticle('report', '更新的词。', '2019-02-30');
    await shown(main).toContain('articles/report.md:3:7');
    expect(await main()).toContain('新词');
    expect(server.written()).toMatch(/^content\/articles\/report\.md:3:7 .*\(date-impossible\)$/m);
    await open('columns/yaowen/');
    expect(await main()).toContain('报道report');
    await open('2019/11/25/report/');
    writeArticle('report', '更新的词。');
    await shown(main).toContain('更新的词');
    expect(await page.locator('.notice').count()).toBe(0);
    expect(server.written()).toContain('No errors are left.');
  });

  it('answers with the page of what is not there, whatever the address, and leads to the editor', async () => {
    for (const path of [
      'nowhere/',
      '%ff',
      '%ff/',
      'src/',
      'src/nothing.js',
      'node_modules/.vite',
      '@nothing',
    ]) {
      const answer = await fetched(path);
      expect([path, answer.status]).toEqual([path, 404]);
    }
    for (const path of ['nowhere/', '%ff', 'src/'])
      expect(await (await fetched(path)).text()).toContain('<main');
    expect((await fetch(`${url}admin`, { redirect: 'manual' })).headers.get('location')).toBe('/bao/admin/');
    expect((await fetched('@vite/client')).status).toBe(200);
  });

  it('shows an edit in a page that was sent before it and listens only after it', async () => {
    await open('2019/11/25/report/');
    let listen: (() => void) | undefined;
    await page.routeWebSocket(/.*/, (socket) => {
      listen = () => void socket.connectToServer();
    });
    await page.reload();
    await expect.poll(() => listen).toBeDefined();
    const other = await context.newPage();
    await other.goto(`${url}2019/11/25/report/`);
    writeArticle('report', '迟到的词。');
    await shown(() => other.innerText('main')).toContain('迟到的词');
    expect(await main()).not.toContain('迟到的词');
    listen?.();
    await shown(main).toContain('迟到的词');
  });

  it('keeps everything while the settings have an error', async () => {
    await open('');
    write('content/site.yaml', settings.replace('名称: 试写报', '名稱: 试写报'));
    await shown(main).toContain('site.yaml:1:1');
    expect(await page.innerText('body')).toContain('要闻');
    write('content/site.yaml', settings.replace('试写报', '新名报'));
    await shown(() => page.title()).toBe('新名报');
  });

  it('serves pictures, attachments, public files and feeds', async () => {
    write('content/articles/picture.png', pixel);
    writeArticle('picture', '![图](picture.png)');
    await shown(async () => (await fetched('2019/11/25/picture/')).text()).toContain('<img src=');
    await open('2019/11/25/picture/');
    const width = () => page.evaluate(() => document.querySelector('img')?.naturalWidth);
    await expect.poll(width).toBe(1);
    write('public/.well-known/security.txt', 'Contact: mailto:a@archive.example\n');
    await expect.poll(async () => (await fetched('.well-known/security.txt')).status).toBe(200);
    const feed = await fetched('feed.xml');
    expect(feed.headers.get('content-type')).toContain('xml');
    expect(await feed.text()).toContain('报道picture');
    const thisDay = await fetched('this-day/11.json');
    expect(thisDay.headers.get('content-type')).toContain('json');
    expect(await thisDay.text()).toContain('2019/11/25/');
  });

  it("shows a component of the archive's own when it comes, changes and goes", async () => {
    const footer = async () => (await fetched('')).text();
    for (const motto of ['敬业、奉献', '求实、创新']) {
      write('content/theme/SiteFooter.astro', `<p>${motto}</p>\n`);
      await shown(footer).toContain(motto);
    }
    rmSync(join(folder, 'content/theme'), { recursive: true });
    await shown(footer).not.toContain('求实、创新');
  });

  it('leads to the final slash, and says when there is no such page', async () => {
    expect((await fetched('2019/11/25/report')).url).toBe(`${url}2019/11/25/report/`);
    const missing = await fetched('nothing/');
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('新名报');
  });

  it('shows the Traditional edition when the settings want one, converted as a build does', async () => {
    const textAt = async (path: string) => (await fetched(`zh-hant/${path}`)).text();
    write('content/site.yaml', `${settings.replace('试写报', '新名报')}繁体版: 是\n`);
    await shown(() => textAt('2019/11/25/report/')).toContain('<h1>報道report</h1>');
    expect(await textAt('feed.xml')).toContain('報道report');
    const missing = await fetched('zh-hant/nothing/');
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('找不到這個頁面');
  });

  it('says that search needs a build until there is one', async () => {
    const failed: string[] = [];
    context.on('response', (response) => {
      if (response.request().resourceType() === 'script' && response.status() >= 400)
        failed.push(response.url());
    });
    await open('search/');
    expect(await main()).toContain('baoku build');
    expect(failed).toEqual([]);
    write('dist/search/manifest.json', '{}');
    await open('search/');
    expect(await main()).not.toContain('baoku build');
  });
});
