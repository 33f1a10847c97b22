/**
 * `npm run gallery`: takes pictures of every kind of page, docs/gallery/*.webp, and writes docs/gallery.md, which shows them. A
 * picture whose pixels are as before keeps its file. Chinese characters need a font with them (Debian: fonts-noto-cjk).
 */
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { ownTheme } from '../tests/samples/own-theme.ts';
import { browserArguments, findBrowser } from './find-browser.mjs';
import { contactSheet } from './gallery/contact-sheet.ts';
import { galleryDocument } from './gallery/gallery-document.ts';
import { photograph } from './gallery/photograph.ts';
import type { Shot } from './gallery/scenes.ts';
import { furtherPictures, pagePictures } from './gallery/scenes.ts';
import { showSite } from './shown-site.mjs';

/** Pixels of the longest sheet; print has one page of paper on it. */
const tallest = 1000;
const tallestPaper = 1200;

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = path.join(root, 'docs/gallery');
// With words, only pictures whose names contain one of them.
const words = process.argv.slice(2);
const all = [...pagePictures, ...furtherPictures];
const asked = all.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));

mkdirSync(folder, { recursive: true });
const { 'site.yaml': themeSettings = '', ...themeFiles } = ownTheme;
await takeAll(
  asked.filter(({ look }) => !look.startsWith('theme')),
  {},
);
await takeAll(
  asked.filter(({ look }) => look.startsWith('theme')),
  { settings: themeSettings.slice(themeSettings.indexOf('外观:')), files: themeFiles },
);
for (const file of globSync('*.webp', { cwd: folder }))
  if (!all.some(({ name }) => file === `${name}.webp`)) rmSync(path.join(folder, file));
writeChanged(path.join(root, 'docs/gallery.md'), Buffer.from(galleryDocument()));

/** Takes pictures of one site. */
async function takeAll(shots: readonly Shot[], options: Parameters<typeof showSite>[0]): Promise<void> {
  if (shots.length === 0) return;
  const site = await showSite(options);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments() });
  for (const shot of shots) {
    const prints = await photograph(browser, site.url, shot);
    const sheet = await contactSheet(prints, shot.look === 'print' ? tallestPaper : tallest);
    writeChanged(path.join(folder, `${shot.name}.webp`), sheet);
  }
  await browser.close();
  await site.close();
}

function writeChanged(file: string, bytes: Buffer): void {
  if (existsSync(file) && readFileSync(file).equals(bytes)) return;
  writeFileSync(file, bytes);
  console.log(`${path.relative(root, file)}  ${Math.round(bytes.length / 1000)} kB`);
}
