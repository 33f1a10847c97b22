import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { buildSite } from '../src/publish/build-site.ts';
import { planBuild, type PlannedChange } from '../src/publish/plan-build.ts';
import { copyCompiledTemplates } from './compiled-templates.ts';

const folder = mkdtempSync(join(tmpdir(), 'baoku-dry-run-'));
const options = {
  contentDirectory: join(folder, 'content'),
  publicDirectory: join(folder, 'public'),
  outputDirectory: join(folder, 'site'),
  cacheDirectory: join(folder, 'cache'),
};
copyCompiledTemplates(options.cacheDirectory);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const settings = 'title: 测试档案\nurl: https://archive.example/\ncolumns: [{ id: yaowen, name: 要闻 }]\n';

/** Compiled templates serve every test; all else begins anew. */
beforeEach(() => {
  for (const name of ['content', 'public', 'site'])
    rmSync(join(folder, name), { recursive: true, force: true });
  write('content/site.yaml', settings);
  writeArticle('a', '2019-11-25', '甲文。');
  writeArticle('b', '2018-01-02', '乙文。');
});

function write(path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function writeArticle(id: string, day: string, body: string, title = `报道${id}`): void {
  write(`content/articles/${id}.md`, `---\ntitle: ${title}\ndate: ${day}\nsummary: 摘要\n---\n\n${body}\n`);
}

async function build(): Promise<void> {
  expect(await buildSite(options)).toMatchObject({ status: 'built' });
}

/** The planned changes besides those of search. */
async function plan(): Promise<Record<string, string>> {
  const result = await planBuild(options);
  if (result.status !== 'planned') throw new Error(JSON.stringify(result.problems));
  const pages = result.changes.filter(({ path }) => !path.startsWith('search/'));
  return Object.fromEntries(pages.map(({ path, change, reasons }) => [path, `${change}: ${reasons.join()}`]));
}

/** Every file of the folder with its bytes, place on disk and time of change. */
function stampsOf(name: string): Map<string, string> {
  const entries = readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' });
  const files = entries.filter((file) => statSync(join(folder, name, file)).isFile()).sort();
  return new Map(
    files.map((file) => {
      const { ino, mtimeNs } = statSync(join(folder, name, file), { bigint: true });
      return [file, `${ino} ${mtimeNs} ${readFileSync(join(folder, name, file), 'latin1')}`];
    }),
  );
}

describe('planBuild', () => {
  it('lists exactly what the build then does, and writes nothing but the cache', async () => {
    await build();
    writeArticle('a', '2019-11-25', '改过的甲文。');
    writeArticle('c', '2020-01-01', '丙文。');
    rmSync(join(folder, 'content/articles/b.md'));
    const before = stampsOf('site');
    const records = stampsOf('cache/builds');
    const result = await planBuild(options);
    expect(stampsOf('site')).toEqual(before);
    expect(stampsOf('cache/builds')).toEqual(records);

    await build();
    const after = stampsOf('site');
    const paths = [...new Set([...before.keys(), ...after.keys()])].filter(
      (path) => path !== '.baoku-output',
    );
    const done = paths
      .filter((path) => before.get(path) !== after.get(path))
      .sort()
      .map((path) => [path, !before.has(path) ? 'made' : after.has(path) ? 'changed' : 'removed']);
    const planned = result.status === 'planned' ? result.changes : ([] as PlannedChange[]);
    expect(planned.map(({ path, change }) => [path, change])).toEqual(done);
  });

  it('does not make the output folder of a first build', async () => {
    expect(await plan()).toMatchObject({
      '2019/11/25/a/index.html': 'made: new-article',
      'index.html': 'made: new-page',
    });
    expect(readdirSync(folder)).not.toContain('site');
  });

  it('finds nothing to do after a build', async () => {
    await build();
    expect(await planBuild(options)).toMatchObject({ status: 'planned', changes: [] });
  });

  it('says why: a text, what other pages list, a removed article, a public file', async () => {
    await build();
    writeArticle('a', '2019-11-25', '甲文。', '新的标题');
    rmSync(join(folder, 'content/articles/b.md'));
    write('public/humans.txt', '编辑部');
    expect(await plan()).toMatchObject({
      '2019/11/25/a/index.html': 'changed: text',
      '2019/11/index.html': 'changed: listed',
      '2018/01/02/b/index.html': 'removed: gone',
      'feed.xml': 'changed: listed',
      'humans.txt': 'made: public-file',
    });
  });

  it('says why: a picture that an article begins to show, and what search finds the article by', async () => {
    await build();
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"/>';
    write('content/articles/flag.svg', svg);
    writeArticle('a', '2019-11-25', '甲文。\n\n![旗](flag.svg)');
    const result = await planBuild(options);
    const changes = result.status === 'planned' ? result.changes : [];
    const [picture] = changes.filter(({ path }) => path.endsWith('.svg'));
    expect(picture).toMatchObject({ change: 'made', reasons: ['article-file'] });
    expect(changes).toContainEqual({ path: 'search/manifest.json', change: 'changed', reasons: ['search'] });
    expect(changes).toContainEqual({
      path: '2019/11/25/a/index.html',
      change: 'changed',
      reasons: ['text'],
    });
  });

  it('says why: settings, together with a text', async () => {
    await build();
    write('content/site.yaml', settings.replace('测试档案', '新名'));
    writeArticle('a', '2019-11-25', '改过。');
    expect(await plan()).toMatchObject({
      'index.html': 'changed: settings',
      '2018/01/02/b/index.html': 'changed: settings',
      '2019/11/25/a/index.html': 'changed: text,settings',
    });
  });

  it('says why: a published page that somebody removed or whose record is lost', async () => {
    await build();
    rmSync(join(folder, 'site/2018/01/02/b/index.html'));
    expect(await plan()).toEqual({ '2018/01/02/b/index.html': 'made: missing' });
    rmSync(join(folder, 'cache/builds'), { recursive: true });
    writeArticle('a', '2019-11-25', '改过。');
    expect(await plan()).toMatchObject({ '2019/11/25/a/index.html': 'changed: not-recorded' });
  });

  it('gives the problems of faulty content instead', async () => {
    writeArticle('a', '2019-02-30', '甲文。');
    expect(await planBuild(options)).toMatchObject({
      status: 'problems',
      problems: [{ code: 'date-impossible' }],
    });
  });
});
