import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { adoptFolder } from '../src/authoring/adopt/adopt-folder.ts';
import { hugo } from '../src/authoring/adopt/fixtures/foreign-folders.ts';
import { buildSite } from '../src/publish/build-site.ts';
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

it('an adopted folder is built as it is, and built anew when its settings say otherwise', async () => {
  for (const [file, content] of Object.entries(hugo)) {
    mkdirSync(dirname(join(options.contentDirectory, file)), { recursive: true });
    writeFileSync(join(options.contentDirectory, file), content);
  }
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
