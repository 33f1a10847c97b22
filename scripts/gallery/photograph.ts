import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import type { Print } from './contact-sheet.ts';
import type { Look, Shot } from './scenes.ts';

/** Pixels of the windows, and of the sheet for one of theirs. */
const windows = [
  { width: 390, height: 844, scale: 0.75 },
  { width: 768, height: 1024, scale: 0.5 },
  { width: 1280, height: 800, scale: 0.5 },
];

/** A4 at 96 pixels an inch, and the margins that print.css sets. */
const paper = { width: 794, height: 1123, top: 76, side: 83 };

/** Pages tell how old they are, and what happened on this day. */
const today = new Date('2026-11-25T10:00:00+08:00');

/** No sheet shows more of a page, in CSS pixels. */
const furthest = 2000;

/** Which of `apply-choices.js` a reader has made. */
const choices: Partial<Record<Look, string>> = { easy: '0 easy', 'easy-dark': '0 easy', large: '2' };

/** Takes pictures of a page: one in each window, or of paper alone. */
export async function photograph(browser: Browser, siteUrl: string, shot: Shot): Promise<Print[]> {
  if (shot.look === 'print') return [await takePaper(browser, siteUrl, shot)];
  const page = await open(browser, siteUrl, shot, { width: 390, height: 844 });
  const prints: Print[] = [];
  for (const { width, height, scale } of windows) {
    await page.setViewportSize({ width, height });
    await showWhole(page, shot.until !== undefined);
    prints.push({ png: await page.screenshot({ fullPage: true, animations: 'disabled' }), scale });
  }
  await page.close();
  return prints;
}

async function open(
  browser: Browser,
  siteUrl: string,
  { address, look, until }: Shot,
  viewport: { width: number; height: number },
): Promise<Page> {
  const colorScheme = look.endsWith('dark') ? 'dark' : 'light';
  const page = await browser.newPage({ viewport, colorScheme, reducedMotion: 'reduce', locale: 'zh-CN' });
  await page.clock.setFixedTime(today);
  const choice = choices[look];
  if (choice !== undefined)
    await page.addInitScript((value) => {
      localStorage.setItem('baoku-reading', value);
    }, choice);
  await page.goto(siteUrl + encodeURI(address), { waitUntil: 'load' });
  if (until !== undefined) await page.waitForSelector(until);
  return page;
}

/** Pictures and the texts of results are loaded when the reader comes near them, and texts push others down. */
async function showWhole(page: Page, hasResults: boolean): Promise<void> {
  let height = 0;
  for (;;) {
    const before = height;
    height = await page.evaluate(scrollThrough, hasResults ? Infinity : furthest);
    if (!hasResults || height === before) return;
    await page.waitForLoadState('networkidle');
  }
}

/** Lets the reader's window pass over the page as far as `limit`, in CSS pixels, and gives the page's height. Runs in the page. */
async function scrollThrough(limit: number): Promise<number> {
  for (let top = 0; top < Math.min(document.body.scrollHeight, limit); top += innerHeight) {
    scrollTo(0, top);
    await new Promise(requestAnimationFrame);
  }
  scrollTo(0, 0);
  await Promise.all([...document.images].map((picture) => picture.decode().catch(() => undefined)));
  return document.body.scrollHeight;
}

/** The first sheet of what a printer gets. */
async function takePaper(browser: Browser, siteUrl: string, shot: Shot): Promise<Print> {
  const width = paper.width - 2 * paper.side;
  const page = await open(browser, siteUrl, shot, { width, height: paper.height });
  await showWhole(page, false);
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  const height = await page.evaluate(lastWholeLine, paper.height - 2 * paper.top);
  const text = await page.screenshot({ fullPage: true, clip: { x: 0, y: 0, width, height } });
  await page.close();
  const { top, side } = paper;
  const png = await sharp(text)
    .extend({ top, bottom: paper.height - top - height, left: side, right: side, background: '#fff' })
    .png()
    .toBuffer();
  return { png, scale: 1 };
}

/** Where the last line of text ends that stands whole above `limit`, in pixels. Runs in the page. */
function lastWholeLine(limit: number): number {
  const range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let cut = limit;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    range.selectNodeContents(node);
    for (const { top, bottom } of range.getClientRects())
      if (top < limit && bottom > limit) cut = Math.min(cut, top);
  }
  return Math.floor(cut);
}
