import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { countSeverities } from '../../src/archive/problem.ts';
import { checkContent } from '../../src/publish/check-content.ts';
import { openArchiveFolder, savedFiles } from './archive-folder.ts';
import { serveGitea } from './gitea-server.ts';
import { publishSite, type BuiltSite } from './published-site.ts';

const earlier = `---
标题: 基层调研
日期: 2019-11-26 10:30
栏目: 要闻
人物: [郑荣胜, { 姓名: 杜坚强, 职务: 区总工会主席 }]
标签: 调研
浏览次数: 2635
---

第一段，[链接](https://news.example/)。

![会场](2019-11-26-huichang.png '座谈会现场')

> **更正**（2019年12月1日）：原作“三人”，应为“四人”。
`;

const image = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const folder = mkdtempSync(join(tmpdir(), 'baoku-admin-'));
const contentDirectory = join(folder, 'content');
let site: BuiltSite;
beforeAll(async () => {
  write('content/site.yaml', '名称: 工会档案\n在线编辑: 本机\n栏目: [{ 编号: yaowen, 名称: 要闻 }]\n');
  write('content/articles/2019/2019-11-26-jiceng.md', earlier);
  write('content/articles/2019/2019-11-26-huichang.png', image);
  site = await publishSite(contentDirectory);
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

function write(path: string, bytes: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), bytes);
}

/** The files of the archive's folder, which is a Git repository, by their paths. */
function archiveFiles(): ReadonlyMap<string, Uint8Array> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map([
    ['.git/HEAD', Buffer.from('ref: refs/heads/main\n')],
    ...paths.map((path) => [path.slice(folder.length + 1), readFileSync(path)] as const),
  ]);
}

const field = (page: Page, name: string) => page.locator(`[data-key-path="${name}"]`);
const press = (page: Page, label: string) => page.locator(`.button[data-label="${label}"]`).click();
const save = async (page: Page) => {
  await press(page, '保存');
  await page.getByText('条目已保存。').waitFor();
};

/** What `baoku check` counts in the archive as it is by now. */
async function check() {
  const { archive, problems } = await checkContent({
    contentDirectory,
    publicDirectory: join(folder, 'public'),
    cacheDirectory: join(folder, 'cache'),
    now: new Date('2026-11-23'),
  });
  return { errors: countSeverities(problems).errors, articles: archive.articles.map(({ id }) => id).sort() };
}

it('the editor in the browser writes a new article and changes an old one, and baoku check passes', async () => {
  const context = await site.browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 1600 } });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url) && !/^(?:blob|data):/.test(request.url()))
      faults.push(`asks ${request.url()}`);
  });
  await openArchiveFolder(page, archiveFiles());
  await page.goto(`${site.url}admin/`);
  await page.locator('.button[data-label="使用本地仓库"]').waitFor();
  expect(await page.locator('.button:visible').count()).toBe(1);
  await press(page, '使用本地仓库');

  await press(page, '新建');
  await field(page, 'title').locator('input').fill('职工运动会开幕：“友谊第一” #1');
  await field(page, 'date').locator('input').fill('2026-11-22T00:00');
  await field(page, 'column').getByText('要闻').click();
  await field(page, 'body').locator('[role=textbox][contenteditable=true]').click();
  await page.keyboard.type('开幕式上，各代表队依次入场。');
  await page.keyboard.press('Enter');
  await page.keyboard.type('工会主席王小明宣布开幕。');
  await field(page, 'people').getByText('添加').click();
  await field(page, 'people.0.name').locator('input').fill('王小明');
  await field(page, 'people.0.post').locator('input').fill('工会主席');
  // Without an id, nothing is saved: the editor asks for it.
  await press(page, '保存');
  await page.locator('.panel input[aria-invalid=true]').fill('zhigong-yundonghui');
  await save(page);

  await page.getByText('基层调研').click();
  await field(page, 'title').locator('input').fill('深入基层调研');
  await save(page);

  // The notice of the first time may still stand there, and a file that is being replaced cannot be read.
  const saved = await vi.waitFor(
    async () => {
      const files = await savedFiles(page, '.md');
      expect(files.get('content/articles/2019/2019-11-26-jiceng.md')).toContain('深入基层调研');
      return files;
    },
    { timeout: 100_000, interval: 200 },
  );
  for (const [path, text] of saved) write(path, text);
  expect(readFileSync(join(contentDirectory, 'articles/2026/2026-11-22-zhigong-yundonghui.md'), 'utf8')).toBe(
    `---
title: "职工运动会开幕：“友谊第一” #1"
date: 2026-11-22
column: yaowen
people:
  - name: 王小明
    post: 工会主席
---

开幕式上，各代表队依次入场。

工会主席王小明宣布开幕。
`,
  );
  const [, body = ''] = earlier.split('---\n\n');
  expect(readFileSync(join(contentDirectory, 'articles/2019/2019-11-26-jiceng.md'), 'utf8')).toBe(
    `---
title: 深入基层调研
date: 2019-11-26 10:30
column: yaowen
tags:
  - 调研
people:
  - name: 郑荣胜
  - name: 杜坚强
    post: 区总工会主席
views:
  count: "2635"
---

${body}`,
  );
  expect(await check()).toEqual({ errors: 0, articles: ['jiceng', 'zhigong-yundonghui'] });
  expect(faults).toEqual([]);
  await context.close();
});

it('the editor in the browser saves into a repository on the server of the settings, and asks no other', async () => {
  const server = 'https://git.example';
  write(
    'content/site.yaml',
    `名称: 工会档案\n在线编辑: { 保存到: gitea, 仓库: gonghui/archive, 服务器: ${server} }\n栏目: [{ 编号: yaowen, 名称: 要闻 }]\n`,
  );
  await site.buildAgain();
  const context = await site.browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 1600 } });
  const page = await context.newPage();
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(site.url) && !url.startsWith(`${server}/api/v1/`) && !/^(?:blob|data):/.test(url))
      elsewhere.push(url);
  });
  const path = 'content/articles/2019/2019-11-26-jiceng.md';
  const repository = await serveGitea(
    page,
    server,
    'gonghui/archive',
    new Map([[path, Buffer.from(earlier)]]),
  );
  await page.goto(`${site.url}admin/`);
  await press(page, '使用访问令牌登录');
  await page.locator('dialog input').fill('a-token');
  await page.keyboard.press('Enter');

  await page.getByText('基层调研').click();
  await field(page, 'title').locator('input').fill('深入基层调研');
  await save(page);
  const saved = Buffer.from(repository.files.get(path) ?? []).toString('utf8');
  const [, body = ''] = earlier.split('---\n\n');
  expect(saved).toMatch(/^---\ntitle: 深入基层调研\ndate: 2019-11-26 10:30\n/);
  expect(saved.endsWith(`---\n\n${body}`)).toBe(true);
  expect([...repository.files.keys()]).toEqual([path]);
  expect([...repository.tokens]).toEqual(['token a-token']);
  expect({ elsewhere, unanswered: repository.unanswered }).toEqual({ elsewhere: [], unanswered: [] });
  await context.close();
});
