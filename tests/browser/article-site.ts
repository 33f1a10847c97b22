import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { grainyPng } from '../samples/grainy-png.ts';
import { publishSite, type PublishedSite } from './published-site.ts';

/** The report of this repository's archive. */
export const report = '2019/11/25/zheng-rongsheng-yuhang/';

/** An article with pictures, which only the tests' copy of the archive has. */
export const pictures = '2026/11/23/pictures/';

/** An article with a long headline of two phrases and a wide table, as well. */
export const longHeadline = '2026/11/01/headline/';

/** A copy of this repository's archive, published, with an article of pictures and one of a long headline. */
export interface ArticleSite {
  readonly site: PublishedSite;
  /** Opens an article; by default the report. */
  readonly open: (
    options?: Parameters<PublishedSite['browser']['newPage']>[0],
    path?: string,
  ) => Promise<Page>;
  readonly close: () => Promise<void>;
}

export async function publishArticles(): Promise<ArticleSite> {
  const folder = mkdtempSync(join(tmpdir(), 'baoku-article-'));
  cpSync('content', folder, { recursive: true });
  addPictures(join(folder, 'articles/2026'));
  writeFileSync(
    join(folder, 'articles/2026/2026-11-01-headline.md'),
    '---\ntitle: 市总工会召开第十三届委员会会议 部署明年职工技能竞赛工作\ndate: 2026-11-01\n---\n\n召开。\n\n' +
      `${'| 参赛单位 '.repeat(9)}|\n${'|---'.repeat(9)}|\n${'| 市机械厂 '.repeat(9)}|\n`,
  );
  addNamesakes(folder);
  const site = await publishSite(folder);
  return {
    site,
    async open(options = {}, path = report) {
      const page = await site.browser.newPage(options);
      await page.goto(site.url + path);
      return page;
    },
    async close() {
      await site.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** A name that two places bear, of which an article means the one, and does not say which another means. */
function addNamesakes(directory: string): void {
  mkdirSync(join(directory, 'places'), { recursive: true });
  for (const [id, description] of [
    ['qingshi-dong', '东江边的镇。'],
    ['qingshi-xi', '西山里的镇。'],
  ] as const)
    writeFileSync(
      join(directory, `places/${id}.yaml`),
      `name: 青石镇\ndescription: ${description}\nmatch: { unless: [${id}], articles: [${id}] }\n`,
    );
  for (const id of ['qingshi-dong', 'qingshi-unclear'])
    writeFileSync(
      join(directory, `articles/2026/2026-11-02-${id}.md`),
      `---\ntitle: 走进青石镇\ndate: 2026-11-02\nplaces: [青石镇]\n---\n\n走访。\n`,
    );
}

/** An article with a cover and a photograph, and a third picture that is a link. */
function addPictures(directory: string): void {
  writeFileSync(join(directory, 'b.png'), grainyPng(600, 400));
  const files = { 'a.svg': [900, 600], 'c.svg': [90, 60] } as const;
  for (const [name, [width, height]] of Object.entries(files))
    writeFileSync(
      join(directory, name),
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#89a"/></svg>`,
    );
  const matter =
    'title: 开学\ndate: 2026-11-23\ncolumn: yaowen\ncover: { src: a.svg, alt: 会场, caption: 开学典礼 }\n';
  const body =
    '开学。由<span lang="en">Robot Lab</span>承办。\n\n![实习](b.png "学员在车间")\n\n[![小图](c.svg)](https://a.example/)\n';
  writeFileSync(join(directory, '2026-11-23-pictures.md'), `---\n${matter}---\n\n${body}`);
}
