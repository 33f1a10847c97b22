import { execFile } from 'node:child_process';
import { hash } from 'node:crypto';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hexo, hugo, hugoToml, jekyll } from '../src/authoring/adopt/fixtures/foreign-folders.ts';
import { savedMessage } from '../src/import/fixtures/saved-message.ts';
import { webArchive } from '../src/import/fixtures/web-archive.ts';
import { paragraph, wordDocument } from '../src/import/fixtures/word-document.ts';
import { wordpressExport, wordpressItem } from '../src/import/fixtures/wordpress-export.ts';
import { workbook } from '../src/import/fixtures/workbook.ts';
import { copyCompiledTemplates } from './compiled-templates.ts';
import { plainEnvironment } from './plain-environment.ts';
import { networkUse, withoutNetwork } from './without-network.ts';

const folder = mkdtempSync(join(tmpdir(), 'baoku-import-'));
const content = join(folder, 'content');
const record = join(folder, 'network-use');
/** What is imported: folders of files of every kind, and the posts of three sites of other programs. */
const inputs = ['old', 'hugo', 'hexo', 'jekyll'];
const count = 75;
/** Of these, so many are drafts. */
const drafts = 4;

function put(file: string, bytes: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), bytes);
}

beforeAll(() => {
  copyCompiledTemplates(join(folder, '.baoku'));
  for (const each of ['content', 'again']) cpSync('content/site.yaml', join(folder, each, 'site.yaml'));
  for (const file of globSync('src/import/text/fixtures/*.txt'))
    cpSync(file, join(folder, 'old/texts', basename(file)));
  cpSync('src/import/html/fixtures', join(folder, 'old/pages'), {
    recursive: true,
    filter: (file) => !file.endsWith('.md'),
  });
  const word = paragraph('全区工会工作会议召开', 'a3') + paragraph('2019年3月16日') + paragraph('会议召开。');
  put('old/report.docx', wordDocument(word));
  put('old/table.csv', '标题,日期,正文\n植树活动,2019-03-12,第一段。\n义诊活动,2019-03-13,第一段。\n');
  put('old/lines.jsonl', '{"id":7,"title":"植树活动","date":"2019-03-12","content":"第一段。"}\n');
  put('old/table.xlsx', workbook);
  put('old/saved.mht', savedMessage);
  put('old/site.warc', Buffer.concat(webArchive));
  put('old/export.xml', wordpressExport(wordpressItem(7, 'post')));
  for (const [site, files] of Object.entries({ hugo: { ...hugo, ...hugoToml }, hexo, jekyll }))
    for (const [file, bytes] of Object.entries(files))
      if (/(?:_posts|content\/posts?)\/|\.png$/.test(file) && !file.endsWith('_index.md'))
        put(`${site}/${file}`, bytes);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the real program in the test's folder, where there is no network. */
function run(...args: string[]): Promise<{ code: unknown; output: string; errors: string }> {
  return new Promise((settle) => {
    execFile(
      process.execPath,
      [resolve('bin/baoku.mjs'), ...args],
      { cwd: folder, env: withoutNetwork(plainEnvironment(), record) },
      (error, output, errors) => settle({ code: error?.code ?? 0, output, errors }),
    );
  });
}

/** The digest of each file of a folder, by its path. */
function digests(directory: string): ReadonlyMap<string, string> {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    files.sort().map((file) => [file.slice(directory.length + 1), hash('sha256', readFileSync(file))]),
  );
}

describe('an archive that was imported', () => {
  it('builds without a problem, and its search finds everything', async () => {
    const imported = await run('import', ...inputs);
    const built = await run('build', '--json');
    expect(imported).toMatchObject({ code: 0, output: expect.stringContaining(`\n${count} added, `) });
    expect(JSON.parse(built.output)).toMatchObject({
      status: 'built',
      articles: count - drafts,
      problems: [],
    });
    expect(await run('check-search')).toMatchObject({
      code: 0,
      output: expect.stringContaining('all exact'),
    });
  });

  it('stays as it is, byte for byte, when all is imported once more', async () => {
    const before = digests(content);
    expect(await run('import', ...inputs)).toMatchObject({
      code: 0,
      output: expect.stringContaining(`\n0 added, ${count} unchanged`),
    });
    expect(digests(content)).toEqual(before);
  });

  it('comes out the same, byte for byte, in another empty folder', async () => {
    expect(await run('import', ...inputs, '--content', 'again')).toMatchObject({ code: 0 });
    expect(digests(join(folder, 'again'))).toEqual(digests(content));
  });

  it('was read, built and searched without a word over the network, though its pictures lie there', async () => {
    expect(networkUse(record)).toBe('');
    // Those words would have been seen.
    const speak = (code: string) =>
      new Promise((settle) => {
        const env = withoutNetwork(plainEnvironment(), record);
        execFile(process.execPath, ['--input-type=module', '-e', code], { env }, () =>
          settle(networkUse(record)),
        );
      });
    await speak("import { get } from 'node:http'; get('http://127.0.0.1:9/')");
    await speak("import { lookup } from 'node:dns'; lookup('a.example', () => {})");
    expect(await speak("await fetch('http://127.0.0.1:9/')")).toMatch(
      /connect [^\n]*\nlookup 'a\.example'\nfetch /,
    );
  });
});
