import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyCompiledTemplates } from './compiled-templates.ts';
import { plainEnvironment } from './plain-environment.ts';

const program = path.resolve(import.meta.dirname, '../bin/baoku.mjs');
// Writes the address of every module that the program loads into a file.
const recorder = `data:text/javascript,${encodeURIComponent(`
  import { appendFileSync } from 'node:fs';
  import { registerHooks } from 'node:module';
  const loaded = [];
  registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
  process.on('exit', () => appendFileSync('loaded.txt', loaded.join('\\n')));
`)}`;

let folder: string;

function run(args: readonly string[], nodeOptions: readonly string[] = []): number | null {
  const options = { cwd: folder, env: plainEnvironment(), encoding: 'utf8' } as const;
  return spawnSync(process.execPath, [...nodeOptions, program, ...args], options).status;
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'baoku-start-'));
  const articles = path.join(folder, 'content/articles');
  mkdirSync(articles, { recursive: true });
  for (const id of ['a', 'b']) {
    writeFileSync(
      path.join(articles, `${id}.md`),
      `---\ntitle: ${id}\ndate: 2019-11-25\n---\n\n正文[甲](/about/)。\n`,
    );
  }
  copyCompiledTemplates(path.join(folder, '.baoku'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the start of the program', () => {
  const reading = 'yaml|zod|remark|micromark|unified|gray-matter|rehype';
  it.each([
    ['reads YAML or Markdown for a check of what was checked before', ['check'], 'check-content.ts', reading],
    [
      'reads those, makes pages or serves them for a build of what stands there',
      ['build'],
      'build-site.ts',
      `${reading}|@astrojs|pinyin-pro|pagefind|opencc-js`,
    ],
  ])('loads nothing that %s', (_, args, own, packages) => {
    expect(run(args)).toBe(0);
    rmSync(path.join(folder, 'loaded.txt'), { force: true });
    expect(run(args, ['--import', recorder])).toBe(0);
    const isWork = new RegExp(`node_modules/(?:${packages})|^node:http$`);
    const loaded = readFileSync(path.join(folder, 'loaded.txt'), 'utf8').split('\n');
    expect(loaded.some((url) => url.endsWith(`/src/publish/${own}`))).toBe(true);
    expect(loaded.filter((url) => isWork.test(url))).toEqual([]);
  });
});
