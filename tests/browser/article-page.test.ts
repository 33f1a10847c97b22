import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublishedSite } from './published-site.ts';
import { publishSite } from './published-site.ts';

const report = '2019/11/25/zheng-rongsheng-yuhang/';

const pictures = '2026/11/23/pictures/';

let folder: string;
let site: PublishedSite;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'baoku-article-'));
  cpSync('content', folder, { recursive: true });
  addPictures(join(folder, 'articles/2026'));
  site = await publishSite(folder);
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

/** An article with a cover and two pictures, and a third that is a link. */
function addPictures(directory: string): void {
  const files = { 'a.svg': [900, 600], 'b.svg': [500, 800], 'c.svg': [90, 60] } as const;
  for (const [name, [width, height]] of Object.entries(files))
    writeFileSync(
      join(directory, name),
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#89a"/></svg>`,
    );
  const matter =
    'title: 开学\ndate: 2026-11-23\ncolumn: yaowen\ncover: { src: a.svg, alt: 会场, caption: 开学典礼 }\n';
  const body = '开学。\n\n![实习](b.svg "学员在车间")\n\n[![小图](c.svg)](https://a.example/)\n';
  writeFileSync(join(directory, '2026-11-23-pictures.md'), `---\n${matter}---\n\n${body}`);
}

async function open(options: Parameters<typeof site.browser.newPage>[0] = {}, path = report) {
  const page = await site.browser.newPage(options);
  await page.goto(site.url + path);
  return page;
}

describe('the tools of an article', () => {
  const work = /^王钰哲\. 于继承中前行 在创新中开拓: .+\[N\/OL\]\. .+, 2019-11-25/;

  it('give the citation, the address and its QR code without JavaScript, and no button', async () => {
    const page = await open({ javaScriptEnabled: false });
    const citation = await page.locator('.citation').innerText();
    expect(citation).toMatch(work);
    expect(citation).toMatch(/2019-11-25\. http:\S+\/2019\/11\/25\/zheng-rongsheng-yuhang\/\.$/);
    expect(await page.locator('.permanent-link a').getAttribute('href')).toContain(report);
    expect(await page.locator('.article-tools button').first().isVisible()).toBe(false);
    const code = page.getByRole('img', { name: '永久网址的二维码' });
    expect(await code.isVisible()).toBe(false);
    await page.getByText('二维码', { exact: true }).click();
    expect(await code.isVisible()).toBe(true);
    await page.close();
  });

  it('copy the citation with the day on which it is copied, and the address', async () => {
    const context = await site.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    await page.clock.setFixedTime(new Date(2031, 2, 4, 23, 30));
    await page.goto(site.url + report);
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    await page.getByRole('button', { name: '复制引文' }).click();
    await page.getByText('已复制', { exact: true }).waitFor();
    expect(await clipboard()).toMatch(work);
    expect(await clipboard()).toContain('2019-11-25[2031-03-04]. http');
    await page.getByRole('button', { name: '复制网址' }).click();
    await expect.poll(clipboard).toMatch(/^http:\S+\/zheng-rongsheng-yuhang\/$/);
    await context.close();
  });

  it('print the page, and select the text where the browser gives no clipboard', async () => {
    const page = await site.browser.newPage();
    await page.addInitScript(() => {
      Reflect.set(window, 'print', () => (document.title = 'printed'));
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      Reflect.set(document, 'execCommand', () => false);
    });
    await page.goto(site.url + report);
    await page.getByRole('button', { name: '复制引文' }).click();
    await page.getByText('没能复制').waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toMatch(work);
    await page.getByRole('button', { name: '打印' }).click();
    expect(await page.title()).toBe('printed');
    await page.close();
  });

  it('are on paper a citation and a QR code', async () => {
    const page = await open();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.qr-code-printed').isVisible()).toBe(true);
    expect(await page.locator('.citation').isVisible()).toBe(true);
    expect(await page.locator('.article-tools button').first().isVisible()).toBe(false);
    expect(await page.locator('.article-tools details').isVisible()).toBe(false);
    await page.close();
  });
});

describe('the age notice', () => {
  it.each([
    [new Date(2021, 10, 24), undefined],
    [new Date(2021, 10, 25), '本文发布于 2 年前，请注意时效。'],
    [new Date(2026, 11, 1), '本文发布于 7 年前，请注意时效。'],
  ])('says on %s, by the clock of the reader: %s', async (now, text) => {
    const page = await site.browser.newPage();
    await page.clock.setFixedTime(now);
    await page.goto(site.url + report);
    const notice = page.locator('.age-notice');
    expect(await notice.isVisible()).toBe(text !== undefined);
    if (text !== undefined) expect(await notice.innerText()).toBe(text);
    await page.close();
  });

  it('is absent without JavaScript', async () => {
    const page = await open({ javaScriptEnabled: false });
    expect(await page.locator('.age-notice').isVisible()).toBe(false);
    await page.close();
  });
});

describe('the contents of a long article', () => {
  const long = '2026/11/05/front-matter/';

  it('stand beside the text of a wide page, go along with it, and lead to its parts', async () => {
    const page = await site.browser.newPage({
      viewport: { width: 1280, height: 700 },
      javaScriptEnabled: false,
    });
    await page.goto(site.url + long);
    const contents = page.getByRole('navigation', { name: '目录' });
    const [beside, text] = await Promise.all([contents.boundingBox(), page.locator('.prose').boundingBox()]);
    expect(beside!.x).toBeGreaterThan(text!.x + text!.width);
    expect(Math.abs(beside!.y - text!.y)).toBeLessThan(10);
    expect(await contents.getByRole('link').allInnerTexts()).toEqual(
      await page.locator('.prose > :is(h2, h3)').allInnerTexts(),
    );
    await contents.getByRole('link', { name: '三条规矩' }).click();
    await expect.poll(() => page.getByRole('heading', { name: '三条规矩' }).isVisible()).toBe(true);
    expect(decodeURI(new URL(page.url()).hash)).toBe('#三条规矩');
    expect((await contents.boundingBox())!.y).toBeGreaterThanOrEqual(0);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.contents').isVisible()).toBe(false);
    await page.close();
  });

  it('are folded above the text of a narrow page, and unfold without JavaScript', async () => {
    const page = await site.browser.newPage({
      viewport: { width: 390, height: 844 },
      javaScriptEnabled: false,
    });
    await page.goto(site.url + long);
    const link = page.getByRole('link', { name: '三条规矩' });
    expect(await link.isVisible()).toBe(false);
    await page.locator('summary', { hasText: '目录' }).click();
    expect(await link.isVisible()).toBe(true);
    await page.close();
  });

  it('are left out of a short one', async () => {
    const page = await open();
    expect(await page.locator('.contents').count()).toBe(0);
    await page.close();
  });
});

describe('the pictures of an article', () => {
  it('open in a dialog with caption and count, which keys lead through and close', async () => {
    const page = await open({}, pictures);
    const opener = page.getByRole('button', { name: '查看大图 会场' });
    await opener.press('Enter');
    const dialog = page.getByRole('dialog', { name: '图片' });
    const shown = async () => [
      await dialog.getByRole('img').getAttribute('alt'),
      await dialog.locator('figcaption').innerText(),
      await dialog.getByRole('status').innerText(),
    ];
    expect(await shown()).toEqual(['会场', '开学典礼', '第 1/2 张']);
    await page.keyboard.press('ArrowRight');
    expect(await shown()).toEqual(['实习', '学员在车间', '第 2/2 张']);
    await page.keyboard.press('ArrowRight');
    expect(await shown()).toEqual(['会场', '开学典礼', '第 1/2 张']);
    await page.keyboard.press('ArrowLeft');
    await dialog.getByRole('button', { name: '上一张' }).click();
    expect(await shown()).toEqual(['会场', '开学典礼', '第 1/2 张']);
    const box = await dialog.getByRole('img').boundingBox();
    expect(box!.width / box!.height).toBeCloseTo(1.5, 1);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await dialog.isVisible()).toBe(false);
    expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.close();
  });

  it('follow a finger, and close by a button or beside the picture', async () => {
    const page = await open({ hasTouch: true, viewport: { width: 390, height: 844 } }, pictures);
    const opener = page.getByRole('button', { name: '查看大图 实习' });
    const dialog = page.getByRole('dialog');
    const stroke = (from: readonly [number, number], to: readonly [number, number]) =>
      dialog.evaluate(
        (target, places) => {
          for (const [type, [clientX, clientY]] of Object.entries(places)) {
            const touches = [new Touch({ identifier: 1, target, clientX, clientY })];
            target.dispatchEvent(new TouchEvent(type, { touches, changedTouches: touches }));
          }
        },
        { touchstart: from, touchend: to },
      );
    await opener.tap();
    const count = () => dialog.getByRole('status').innerText();
    expect(await count()).toBe('第 2/2 张');
    await stroke([300, 400], [100, 420]);
    expect(await count()).toBe('第 1/2 张');
    await stroke([300, 400], [280, 200]);
    expect(await count()).toBe('第 1/2 张');
    await stroke([100, 400], [300, 400]);
    expect(await count()).toBe('第 2/2 张');
    await dialog.getByRole('button', { name: '关闭图片' }).tap();
    expect(await dialog.isVisible()).toBe(false);
    await opener.tap();
    await page.touchscreen.tap(195, 5);
    expect(await dialog.isVisible()).toBe(false);
    await page.close();
  });

  it('stand in the text without JavaScript, and those that are links stay links', async () => {
    const page = await open({ javaScriptEnabled: false }, pictures);
    expect(await page.locator('.article img').count()).toBe(3);
    expect(await page.getByRole('button', { name: '查看大图' }).count()).toBe(0);
    await page.close();
    const live = await open({}, pictures);
    expect(await live.getByRole('link', { name: '小图' }).getAttribute('href')).toBe('https://a.example/');
    expect(await live.locator('.enlarge').count()).toBe(2);
    await live.close();
  });
});

describe('the ways on from an article', () => {
  it.each([390, 1280])(
    'stand side by side where there is room, and lead to its neighbours: %i',
    async (width) => {
      const page = await open({ viewport: { width, height: 800 }, javaScriptEnabled: false });
      const [newer, newerInColumn] = await Promise.all(
        ['下一篇', '要闻下一篇']
          .map((label) =>
            page
              .getByRole('navigation', { name: '前后报道' })
              .locator('a', { has: page.getByText(label, { exact: true }) }),
          )
          .map((link) => link.boundingBox()),
      );
      const { width: whole } = (await page.locator('.neighbours').boundingBox())!;
      for (const box of [newer!, newerInColumn!])
        expect(box.width).toBeCloseTo(width < 640 ? whole : whole / 2, -1);
      await page.getByRole('link', { name: '要闻下一篇' }).click();
      expect(page.url()).toBe(site.url + pictures);
      await page.close();
    },
  );
});

describe('the text of an article', () => {
  it('has lines of 30 to 40 characters, 1.7 to 2 times as high, and paragraphs set apart as the settings say', async () => {
    const page = await open({ viewport: { width: 1280, height: 900 } });
    const measure = () =>
      page.evaluate(() => {
        const prose = document.querySelector<HTMLElement>('.prose')!;
        const paragraph = getComputedStyle(prose.querySelector(':scope > p')!);
        const em = parseFloat(paragraph.fontSize);
        return {
          characters: prose.clientWidth / em,
          lineHeight: parseFloat(paragraph.lineHeight) / em,
          indent: parseFloat(paragraph.textIndent) / em,
          space: parseFloat(paragraph.marginBlockEnd) / em,
          wrap: paragraph.getPropertyValue('text-wrap-style'),
          trim: paragraph.getPropertyValue('text-spacing-trim'),
        };
      });
    const indented = await measure();
    expect(indented.characters).toBeGreaterThanOrEqual(30);
    expect(indented.characters).toBeLessThanOrEqual(40);
    expect(indented.lineHeight).toBeGreaterThanOrEqual(1.7);
    expect(indented.lineHeight).toBeLessThanOrEqual(2);
    expect(indented).toMatchObject({ indent: 2, wrap: 'pretty', trim: 'trim-start' });
    await page.evaluate(() => (document.body.dataset['paragraphs'] = 'spacing'));
    const spaced = await measure();
    expect(spaced.indent).toBe(0);
    expect(spaced.space).toBeGreaterThan(indented.space);
    await page.close();
  });
});

describe('the page of an article', () => {
  it.each([report, pictures])(
    '%s has scripts of under 3 kB, and with its style sheets is under 15 kB',
    async (path) => {
      const html = await (await fetch(site.url + path)).text();
      const load = async (href: string): Promise<string> => (await fetch(new URL(href, site.url))).text();
      const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(
        ([, href]) => href ?? '',
      );
      const tags = [...html.matchAll(/<script(?![^>]*application\/ld\+json)[^>]*>/g)].map(([tag]) => tag);
      const sources = tags.map((tag) => /^<script type="module" src="([^"]+)">$/.exec(tag)?.[1] ?? '');
      expect(sources).not.toContain('');
      const scripts = await Promise.all(sources.map(load));
      // What a script imports when it starts counts; what it loads after a search does not.
      const imported = scripts.flatMap((text) => [...text.matchAll(/(?:import|from)\s*"([^"]+)"/g)]);
      expect(imported).toEqual([]);
      const sizeOf = (texts: readonly string[]) =>
        texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
      expect(sizeOf(scripts)).toBeLessThan(3000);
      expect(sizeOf([html, ...(await Promise.all(styles.map(load))), ...scripts])).toBeLessThan(15_000);
    },
  );
});
