import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { longHeadline, publishArticles, type ArticleSite, report } from './article-site.ts';
import type { PublishedSite } from './published-site.ts';

let articles: ArticleSite;
let site: PublishedSite;
let open: ArticleSite['open'];
beforeAll(async () => {
  articles = await publishArticles();
  ({ site, open } = articles);
});
afterAll(() => articles.close());

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
          autospace: paragraph.getPropertyValue('text-autospace'),
        };
      });
    const indented = await measure();
    expect(indented.characters).toBeGreaterThanOrEqual(30);
    expect(indented.characters).toBeLessThanOrEqual(40);
    expect(indented.lineHeight).toBeGreaterThanOrEqual(1.7);
    expect(indented.lineHeight).toBeLessThanOrEqual(2);
    expect(indented).toMatchObject({
      indent: 2,
      ...{ wrap: 'pretty', trim: 'trim-start', autospace: 'normal' },
    });
    await page.evaluate(() => (document.body.dataset['paragraphs'] = 'spacing'));
    const spaced = await measure();
    expect(spaced.indent).toBe(0);
    expect(spaced.space).toBeGreaterThan(indented.space);
    await page.close();
  });
});

describe('emphasis in an article', () => {
  it('has dots under Chinese, and slants other scripts', async () => {
    const page = await open();
    const looks = await page.evaluate(() =>
      ['zh-CN', 'en'].map((language) => {
        const emphasis = document.createElement('em');
        emphasis.lang = language;
        emphasis.textContent = '重点';
        document.querySelector('.prose > p')?.append(emphasis);
        const style = getComputedStyle(emphasis);
        const [position] = style.getPropertyValue('text-emphasis-position').split(' ');
        return [style.fontStyle, style.getPropertyValue('text-emphasis-style'), position];
      }),
    );
    expect(looks).toEqual([
      ['normal', 'dot', 'under'],
      ['italic', 'none', 'over'],
    ]);
    await page.close();
  });
});

describe('the lines of an article', () => {
  it('end with more than one character, in paragraphs and in headlines, which break between phrases and words', async () => {
    const page = await open();
    const lonely = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.phrase, .prose > p')]
          .map((block) => {
            const last = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
            while (last.nextNode());
            const text = last.currentNode;
            const bottomOf = (at: number) => {
              const range = document.createRange();
              range.setStart(text, at);
              range.setEnd(text, at + 1);
              return range.getBoundingClientRect().bottom;
            };
            const said = (text.nodeValue ?? '').search(/[\p{L}\p{N}][^\p{L}\p{N}]*$/u);
            return said > 0 && bottomOf(said) > bottomOf(said - 1) + 5 ? block.textContent.slice(-9) : '';
          })
          .filter((end) => end !== ''),
      );
    for (const path of [report, longHeadline]) {
      await page.goto(site.url + path);
      for (let width = 320; width <= 720; width += 40) {
        await page.setViewportSize({ width, height: 800 });
        expect({ width, lonely: await lonely() }).toEqual({ width, lonely: [] });
      }
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    const phrases = await page
      .locator('.phrase')
      .evaluateAll((all) => all.map((phrase) => phrase.getBoundingClientRect()));
    const [first, second] = phrases as [DOMRect, DOMRect];
    expect([second.top - first.bottom, second.height - first.height]).toEqual([0, 0]);
    await page.close();
  });

  it('are set in the fonts of their language', async () => {
    const page = await open();
    const fontsIn = (lang: string) =>
      page
        .locator('.prose > p')
        .first()
        .evaluate((paragraph, language) => {
          if (language !== '') paragraph.setAttribute('lang', language);
          return getComputedStyle(paragraph).fontFamily;
        }, lang);
    expect(await fontsIn('')).toContain('PingFang SC');
    expect(await fontsIn('en')).toMatch(/^(?!.*PingFang).*Helvetica Neue/);
    for (const lang of ['zh-TW', 'zh-Hant']) expect(await fontsIn(lang)).toContain('PingFang TC');
    await page.close();
  });
});
