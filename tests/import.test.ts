import { execFile } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paragraph, wordDocument } from '../src/import/fixtures/word-document.ts';
import { copyCompiledTemplates } from './compiled-templates.ts';
import { plainEnvironment } from './plain-environment.ts';

const folder = mkdtempSync(join(tmpdir(), 'baoku-import-'));
const content = join(folder, 'content');

beforeAll(() => {
  copyCompiledTemplates(join(folder, '.baoku'));
  cpSync('content/site.yaml', join(content, 'site.yaml'));
  for (const file of globSync('src/import/text/fixtures/*.txt'))
    cpSync(file, join(folder, 'old/texts', basename(file)));
  cpSync('src/import/html/fixtures', join(folder, 'old/pages'), {
    recursive: true,
    filter: (file) => !file.endsWith('.md'),
  });
  cpSync('src/import/html/fixtures/W020191125.png', join(folder, 'old/photos/W1.png'));
  cpSync('src/import/html/fixtures/W020191125.png', join(folder, 'old/photos/W2.png'));
  writeFileSync(
    join(folder, 'old/photos/hua-ping.html'),
    '<h1>职工摄影展开幕</h1><p>2019-03-14</p><div id="zoom"><p>百幅作品在区职工活动中心展出。</p><table><tr><td><img src="./W1.png"></td><td><img src="./W2.png"></td></tr><tr><td>展厅</td><td>观众</td></tr></table></div>',
  );
  const word = paragraph('全区工会工作会议召开', 'a3') + paragraph('2019年3月16日') + paragraph('会议召开。');
  writeFileSync(join(folder, 'old/report.docx'), wordDocument(word));
  writeFileSync(
    join(folder, 'old/table.csv'),
    '标题,日期,正文\n植树活动,2019-03-12,第一段。\n义诊活动,2019-03-13,第一段。\n',
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the real program in the test's folder. */
function run(...args: string[]): Promise<{ code: unknown; output: string; errors: string }> {
  return new Promise((settle) => {
    execFile(
      process.execPath,
      [resolve('bin/baoku.mjs'), ...args],
      { cwd: folder, env: plainEnvironment() },
      (error, output, errors) => settle({ code: error?.code ?? 0, output, errors }),
    );
  });
}

describe('an archive that was imported', () => {
  it('builds without a problem, and its search finds everything', async () => {
    const imported = await run('import', 'old');
    expect(imported).toMatchObject({ code: 0, output: expect.stringMatching(/\n54 added, /) });
    expect(await run('build')).toMatchObject({ code: 0, output: expect.stringMatching(/^54 articles/) });
    expect(await run('check-search')).toMatchObject({
      code: 0,
      output: expect.stringContaining('all exact'),
    });
  });

  it('stays as it is when all is imported once more', async () => {
    const before = readdirSync(content, { recursive: true }).sort();
    expect(await run('import', 'old')).toMatchObject({
      code: 0,
      output: expect.stringContaining('\n0 added, 54 unchanged'),
    });
    expect(readdirSync(content, { recursive: true }).sort()).toEqual(before);
  });
});
