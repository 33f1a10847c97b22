import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the start of the program', () => {
  it('loads nothing that reads YAML or Markdown for a check of what was checked before', () => {
    expect(run(['check'])).toBe(0);
    const isRead = /node_modules\/(?:yaml|zod|remark|micromark|unified|gray-matter|rehype)/;
    expect(run(['check'], ['--import', recorder])).toBe(0);
    const loaded = readFileSync(path.join(folder, 'loaded.txt'), 'utf8').split('\n');
    expect(loaded.some((url) => url.endsWith('/src/publish/check-content.ts'))).toBe(true);
    expect(loaded.filter((url) => isRead.test(url))).toEqual([]);
  });
});
