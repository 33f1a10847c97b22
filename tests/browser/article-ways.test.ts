import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishArticles, type ArticleSite, pictures } from './article-site.ts';
import { violations } from './axe-violations.ts';
import type { PublishedSite } from './published-site.ts';
import { expectAccessible } from './search-page.ts';

let articles: ArticleSite;
let site: PublishedSite;
let open: ArticleSite['open'];
beforeAll(async () => {
  articles = await publishArticles();
  ({ site, open } = articles);
});
afterAll(() => articles.close());

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
    expect(await violations(page)).toEqual([]);
    for (let step = 0; step < 5; step++) {
      await page.keyboard.press('Tab');
      const isInside = await page.evaluate(
        () => document.activeElement?.closest('body > :not(dialog)') === null,
      );
      expect(isInside).toBe(true);
    }
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

  it.each([
    [1, 480],
    [2, 600],
  ])(
    'come in a size that fits a telephone of %i pixels for each of its own, and move nothing when they come: %i',
    async (deviceScaleFactor, width) => {
      const page = await open({ viewport: { width: 390, height: 844 }, deviceScaleFactor }, pictures);
      const picture = page.getByAltText('实习');
      await picture.scrollIntoViewIfNeeded();
      const chosen = () =>
        picture.evaluate((image: HTMLImageElement) => (image.complete ? image.currentSrc : ''));
      await expect.poll(chosen).toMatch(new RegExp(`/images/\\w+-${width}\\.avif$`));
      const box = await picture.boundingBox();
      expect(box!.width / box!.height).toBeCloseTo(1.5, 1);
      const shift = await page.evaluate(async () => {
        const { promise, resolve } = Promise.withResolvers<number>();
        const observer = new PerformanceObserver((list) => {
          const shifts = list.getEntries() as (PerformanceEntry & { value: number })[];
          resolve(shifts.reduce((sum, { value }) => sum + value, 0));
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        // Without a shift, the observer is told of none.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
        return promise;
      });
      expect(shift).toBe(0);
      await page.close();
    },
  );

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

describe('a name that several places bear', () => {
  it('leads from one to the others, and to the articles that do not say which they mean', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const options = { colorScheme, viewport: { width: 390, height: 844 } };
      const page = await articles.open(options, `places/${encodeURIComponent('青石镇')}/`);
      const others = page.getByRole('navigation', { name: '同名的还有' });
      expect(await others.innerText()).toContain('东江边的镇。');
      expect(await others.innerText()).toContain('没有写明是哪一个');
      await expectAccessible(page, colorScheme);
      await others.getByRole('link').click();
      await page.waitForURL('**/places/qingshi-dong/');
      expect(await others.getByRole('link').count()).toBe(1);
      await expectAccessible(page, colorScheme);
      await page.goto(`${site.url}places/`);
      expect(await page.locator('.name-note').allInnerTexts()).toEqual([
        '东江边的镇。',
        '其他，或未写明所指',
      ]);
      await expectAccessible(page, colorScheme);
      await page.close();
    }
  });
});
