import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BuildResult } from '../src/publish/build-site.ts';
import type { Clock } from '../src/publish/dated-content.ts';
import { lockFolder } from '../src/publish/folder-lock.ts';
import { watchSite } from '../src/publish/watch-site.ts';
import { copyCompiledTemplates } from './compiled-templates.ts';

// Compiled templates serve every test.
const cacheDirectory = mkdtempSync(join(tmpdir(), 'baoku-watch-cache-'));
copyCompiledTemplates(cacheDirectory);
afterAll(() => {
  rmSync(cacheDirectory, { recursive: true });
});

let folder: string;
let stop: AbortController;
let results: BuildResult[];
let failures: unknown[];
let ended: Promise<void>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baoku-watch-'));
  mkdirSync(join(folder, 'content/articles'), { recursive: true });
  writeArticle('a', '旧词。');
  stop = new AbortController();
  results = [];
  failures = [];
});
afterEach(async () => {
  stop.abort();
  await ended;
  rmSync(folder, { recursive: true });
});

function writeArticle(id: string, body: string, date = '2019-11-25'): void {
  const file = join(folder, `content/articles/${id}.md`);
  // As many editors save: a new file takes the old one's name.
  writeFileSync(`${file}~`, `---\ntitle: 报道\ndate: ${date}\n---\n\n${body}\n`);
  renameSync(`${file}~`, file);
}

function watch(clock?: Clock): void {
  const options = {
    ...(clock && { clock }),
    contentDirectory: join(folder, 'content'),
    publicDirectory: join(folder, 'public'),
    outputDirectory: join(folder, 'dist'),
    cacheDirectory,
  };
  const listener = {
    onBuilt: (result: BuildResult) => results.push(result),
    onFailure: (error: unknown) => failures.push(error),
  };
  ended = watchSite(options, listener, stop.signal);
}

const page = (path = '2019/11/25/a/index.html') => readFileSync(join(folder, 'dist', path), 'utf8');
const manifest = () => readFileSync(join(folder, 'dist/search/manifest.json'), 'utf8');
const until = (condition: () => unknown) => expect.poll(condition, { interval: 20 });
const searchStates = () => results.map((result) => result.status === 'built' && result.searchCurrent);

describe('watchSite', () => {
  it('builds again when the time of an article comes', async () => {
    writeArticle('later', '到时。', '2026-12-01');
    const due = Date.parse('2026-12-01T00:00:00+08:00');
    let now = due - 1;
    // Time begins to pass when the first build is done.
    const beginning = performance.now();
    watch(() => new Date(results.length < 2 ? now : (now = due + performance.now() - beginning)));
    await until(searchStates).toEqual([false, true, false, true]);
    expect(page('2026/12/01/later/index.html')).toContain('到时');
    expect(failures).toEqual([]);
  });

  it('builds again after an edit, the pages first and search after them', async () => {
    watch();
    await until(searchStates).toEqual([false, true]);
    const before = manifest();
    writeArticle('a', '新词。');
    await until(searchStates).toEqual([false, true, false, true]);
    expect(page()).toContain('新词');
    expect(manifest()).not.toBe(before);
    mkdirSync(join(folder, 'public'));
    writeFileSync(join(folder, 'public/robots.txt'), 'User-agent: *\n');
    await until(() => page('robots.txt')).toBe('User-agent: *\n');
    expect(failures).toEqual([]);
  });

  it('keeps the site while the content has errors, and builds when they are mended', async () => {
    watch();
    await until(searchStates).toEqual([false, true]);
    const before = page();
    writeArticle('a', '新词。', '2019-02-30');
    await until(() => results.at(-1)?.status).toBe('problems');
    expect(page()).toBe(before);
    writeArticle('a', '新词。');
    await until(() => page()).toContain('新词');
  });

  it('waits for another build of the same folders', async () => {
    watch();
    await until(searchStates).toEqual([false, true]);
    stop.abort();
    await ended;
    stop = new AbortController();
    watch();
    await until(() => results).toHaveLength(3);
    const unlock = lockFolder(join(folder, 'dist'));
    writeArticle('a', '新词。');
    await until(() => failures).toHaveLength(1);
    expect(failures).toMatchObject([{ code: 'build-running' }]);
    unlock();
    await until(() => page()).toContain('新词');
  });
});
