import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unstyledClasses } from '../unstyled-classes.ts';
import { everyRule, rulesOfColours, violations } from './axe-violations.ts';
import { openPage } from './opened-page.ts';
import {
  enlargeType,
  faultsOfFocus,
  likeColours,
  movingParts,
  overflow,
  readEasily,
  smallTargets,
} from './page-checks.ts';
import { serveArchive, type PublishedSite } from './published-site.ts';

/** One page of each kind. */
const kinds = {
  home: '',
  article: '2019/11/25/zheng-rongsheng-yuhang/',
  'long article': '2026/11/08/authority-records/',
  'table article': '2026/11/20/permanent-addresses/',
  years: 'years/',
  year: '2019/',
  month: '2019/11/',
  day: '2019/11/25/',
  columns: 'columns/',
  column: 'columns/yaowen/',
  tags: 'tags/',
  tag: `tags/${encodeURI('工匠')}/`,
  people: 'people/',
  person: 'people/zheng-rongsheng/',
  organizations: 'organizations/',
  organization: `organizations/${encodeURI('余杭区总工会')}/`,
  places: 'places/',
  place: `places/${encodeURI('余杭区')}/`,
  topics: 'topics/',
  topic: 'topics/first-week/',
  'about the archive': 'about-archive/',
  'standing page': 'about/',
  search: 'search/',
  'not found': 'no-such-page/',
};
const pages = Object.entries(kinds);

let site: PublishedSite;
beforeAll(async () => {
  site = await serveArchive();
});
afterAll(() => site.close());

const open = (path: string, options?: Parameters<typeof openPage>[2]) => openPage(site, path, options);

describe('pages', () => {
  it.each(pages)(
    '%s: opens without fault, fits narrow screens, and has no accessibility violation',
    async (_, path) => {
      const { page, faults } = await open(path, { viewport: { width: 390, height: 844 } });
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      const policies = page.locator('meta[http-equiv="Content-Security-Policy"]');
      expectStrict(await policies.evaluateAll((metas) => metas.map((meta) => meta.getAttribute('content'))));
      const colours = new Set<string>();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const { backgroundColor, color } = await page.evaluate(() => getComputedStyle(document.body));
        colours.add(backgroundColor).add(color);
        expect(await violations(page, colorScheme === 'light' ? everyRule : rulesOfColours)).toEqual([]);
        expect(await faultsOfFocus(page)).toEqual([]);
      }
      // Paper and ink, each in light and in dark.
      expect(colours.size).toBe(4);
      expect(await movingParts(page)).toEqual([]);
      expect(await likeColours(page)).toEqual([]);

      // 1280 pixels at 400 percent.
      await page.setViewportSize({ width: 320, height: 256 });
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await readEasily(page);
      expect(await smallTargets(page, 44)).toEqual([]);
      await enlargeType(page);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(await faultsOfFocus(page)).toEqual([]);
      expect(await violations(page, ['color-contrast-enhanced'])).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await violations(page, ['color-contrast-enhanced', 'target-size'])).toEqual([]);
      expect(faults).toEqual([]);
      await page.close();
    },
  );

  it('are valid HTML, every one of the archive', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        // Astro writes attributes and void elements in its own, equally valid style.
        ...{ 'doctype-style': 'off', 'no-trailing-whitespace': 'off', 'long-title': 'off' },
        // As HTML has them: without spaces. Footnotes have a colon in theirs.
        'valid-id': ['error', { relaxed: true }],
      },
    });
    const files = globSync('**/*.html', { cwd: site.outputDirectory });
    expect(files.length).toBeGreaterThan(80);
    for (const file of files) {
      const html = readFileSync(join(site.outputDirectory, file), 'utf8');
      const { results } = await validator.validateString(html);
      const faults = results.flatMap(({ messages }) => messages);
      expect(faults.map(({ ruleId, message }) => `${file}: ${ruleId}: ${message}`)).toEqual([]);
    }
  });

  it.each(pages)('%s: has the styles of all that stands in it, and those alone', async (kind, path) => {
    const sheets = globSync('assets/*.css', { cwd: site.outputDirectory });
    const styles = new Map(
      sheets.map((file) => [file, readFileSync(join(site.outputDirectory, file), 'utf8')]),
    );
    const html = await (await fetch(site.url + path)).text();
    expect(unstyledClasses(html, styles)).toEqual([]);
    const links = [...html.matchAll(/<link rel="stylesheet" href="\/(assets\/[^"]+)"/g)];
    const texts = links.map(([, file = '']) => styles.get(file) ?? '');
    // The second is that of the kind; behind that of an article with pictures stands the one of their gallery.
    expect(texts.map((text) => /^@layer tokens\b/.test(text)).slice(0, 2)).toEqual([true, false]);
    expect(texts.some((text) => text.includes('.enlarge'))).toBe(html.includes('data-gallery'));
    expect(/\.article-facts\b/.test(texts.join(''))).toBe(kind.endsWith('article'));
    expect(/\.search-field\b/.test(texts.join(''))).toBe(kind === 'search');
  });

  it('link only to files that exist', async () => {
    const { page } = await open('');
    const seen = new Set<string>();
    const missing: string[] = [];
    for (const [, path] of pages) {
      await page.goto(site.url + path);
      const found: string[] = await page.evaluate(
        '[...document.querySelectorAll("[href]:not(use),[src]")].map((e) => e.href || e.src)',
      );
      for (const href of found) {
        const { pathname } = new URL(href);
        if (!href.startsWith(site.url) || seen.has(href) || pathname === `/${path}`) continue;
        seen.add(href);
        const file = decodeURI(pathname).replace(/\/$/, '/index.html');
        if (!existsSync(join(site.outputDirectory, file))) missing.push(href);
      }
    }
    expect(missing).toEqual([]);
    expect(seen.size).toBeGreaterThan(20);
    await page.close();
  });
});

/** Expects one policy that allows nothing but what the site itself serves as files. */
function expectStrict(policies: readonly (string | null)[]): void {
  expect(policies).toHaveLength(1);
  const directives = policies[0]?.split('; ').map((directive) => directive.split(' ')) ?? [];
  expect(directives).toContainEqual(['default-src', "'none'"]);
  expect(directives).toContainEqual(['script-src', "'self'"]);
  expect(
    directives.flatMap(([, ...sources]) => sources.filter((source) => !/^'(none|self)'$/.test(source))),
  ).toEqual([]);
}
