import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { adoptFolder } from '../src/authoring/adopt/adopt-folder.ts';
import { hugo, notes } from '../src/authoring/adopt/fixtures/foreign-folders.ts';
import type { Files } from '../src/loader/fixtures/content-folder.ts';
import { buildSite } from '../src/publish/build-site.ts';
import { checkContent } from '../src/publish/check-content.ts';
import { copyCompiledTemplates } from './compiled-templates.ts';

const folder = mkdtempSync(join(tmpdir(), 'baoku-adopt-'));
afterAll(() => rmSync(folder, { recursive: true }));

const options = {
  contentDirectory: join(folder, 'hugo'),
  publicDirectory: join(folder, 'public'),
  outputDirectory: join(folder, 'site'),
  cacheDirectory: join(folder, 'cache'),
};
copyCompiledTemplates(options.cacheDirectory);
const page = (path: string): string => readFileSync(join(options.outputDirectory, path), 'utf8');

function put(files: Files, contentDirectory: string): void {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(contentDirectory, file)), { recursive: true });
    writeFileSync(join(contentDirectory, file), content);
  }
}

it('an adopted folder is built as it is, and built anew when its settings say otherwise', async () => {
  put(hugo, options.contentDirectory);
  await adoptFolder({ directory: options.contentDirectory, language: 'en', dryRun: false });
  expect(await buildSite(options)).toMatchObject({ status: 'built', articles: 2 });
  expect(page('2019/11/25/kai-mu/index.html')).toMatch(/<h1>职工运动会开幕<\/h1>[\s\S]*王伟/);
  expect(page('2019/11/25/kai-mu/index.html')).toMatch(/<img[^>]*src="\/images\/[0-9a-f]{16}\.png"/);
  expect(page('2019/03/13/zhi-shu-huodong/index.html')).toContain('<h1>植树</h1>');
  expect(page('columns/ji-ceng-dong-tai/index.html')).toContain('/2019/03/13/zhi-shu-huodong/');
  expect(page('old/1.html')).toContain('/2019/11/25/kai-mu/');
  const published = readdirSync(options.outputDirectory, { recursive: true, encoding: 'utf8' }).join('\n');
  expect(published).not.toContain('cao-gao');
  expect(page('2019/11/25/kai-mu/index.html')).not.toContain('编辑');

  const file = join(options.contentDirectory, 'site.yaml');
  const settings = readFileSync(file, 'utf8');
  writeFileSync(file, settings.replace('reporters: author', 'editors: author'));
  expect(await buildSite(options)).toMatchObject({ status: 'built', articles: 2 });
  const after = page('2019/11/25/kai-mu/index.html');
  expect(after).toContain('编辑');
});

it('a folder of notes is built though some have faults, until they are mended', async () => {
  const contentDirectory = join(folder, 'notes');
  const faulty = {
    '日记/sui-bi.md': '没有文章信息。\n',
    '日记/2020-02-09-jiu.md': '---\ntitle: 旧\ndate: 01/02/2020\n---\n\n旧。\n',
  };
  put({ ...notes, ...faulty, '日记/2020-02-10-san-bu.md': '# 散步\n\n走走。\n' }, contentDirectory);
  await adoptFolder({ directory: contentDirectory, language: 'zh', dryRun: false });
  const settings = { ...options, contentDirectory, outputDirectory: join(folder, 'notes-site') };
  expect(await buildSite(settings)).toMatchObject({ status: 'built', articles: 3, problems: [] });
  const read = (path: string): string => readFileSync(join(settings.outputDirectory, path), 'utf8');
  const article = read('2020/02/10/san-bu/index.html');
  expect(article.match(/<h1>散步<\/h1>/g)).toHaveLength(1);
  expect(article).toContain('走走。');
  expect(read('index.html')).not.toContain('sui-bi');

  const checked = await checkContent({ ...settings, now: new Date('2026-11-22') });
  expect(checked.problems.filter(({ code }) => code === 'article-left-out').map(({ file }) => file)).toEqual(
    Object.keys(faulty).sort(),
  );
  put(
    { '日记/sui-bi.md': '---\n标题: 随笔\n发布日期: 2020年2月11日\n---\n\n写了日期。\n' },
    contentDirectory,
  );
  const file = join(contentDirectory, 'site.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('  - 日记/sui-bi.md\n', ''));
  expect(await buildSite(settings)).toMatchObject({ status: 'built', articles: 4 });
  expect(read('2020/02/11/sui-bi/index.html')).toContain('写了日期。');
});
