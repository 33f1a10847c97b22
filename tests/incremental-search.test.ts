import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BuildStep } from '../src/publish/build-options.ts';
import { buildSite } from '../src/publish/build-site.ts';
import { checkPublishedSearch } from '../src/publish/check-published-search.ts';
import { indexAnswers } from '../src/search/fixtures/index-answers.ts';
import type { Manifest } from '../src/search/store/bundle-files.ts';
import { copyCompiledTemplates } from './compiled-templates.ts';

/** More articles than a build would rather index anew than set apart. */
const articles = 320;

let folder: string;
/** Of the first build, in the order in which they were told. */
const steps: BuildStep[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'baoku-incremental-search-'));
  mkdirSync(join(folder, 'content/articles'), { recursive: true });
  const settings = 'title: 档案\nurl: https://archive.example/\n';
  writeFileSync(join(folder, 'content/site.yaml'), settings);
  for (let number = 0; number < articles; number += 1) writeArticle(number, '工会');
  await build('site', false, (step) => steps.push(step));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

function writeArticle(number: number, subject: string): void {
  const day = `2019-0${1 + (number % 9)}-1${number % 7}`;
  writeFileSync(
    join(folder, `content/articles/report-${number}.md`),
    `---\ntitle: 第 ${number} 篇\ndate: ${day}\npeople: [郑荣胜]\n---\n\n${subject}的正文。\n`,
  );
}

function foldersOf(output: string) {
  return {
    contentDirectory: join(folder, 'content'),
    publicDirectory: join(folder, 'public'),
    outputDirectory: join(folder, output),
    cacheDirectory: join(folder, `${output}-cache`),
  };
}

async function build(
  output: string,
  compact = false,
  onProgress: (step: BuildStep) => void = () => undefined,
): Promise<void> {
  const folders = foldersOf(output);
  if (!existsSync(folders.cacheDirectory)) copyCompiledTemplates(folders.cacheDirectory);
  const { status } = await buildSite({ ...folders, compact, onProgress });
  expect(status).toBe('built');
}

function recentIn(output: string): number {
  const text = readFileSync(join(folder, output, 'search/manifest.json'), 'utf8');
  return (JSON.parse(text) as Manifest).recent?.count ?? 0;
}

/** Place on disk and time of change of every file of the periods' bundles. */
function stampsOfPeriods(output: string): string[] {
  const paths = [...tree(output).keys()].filter((path) => /^\/search\/[\d~-]+_/.test(path));
  expect(paths.length).toBeGreaterThan(5);
  return paths.map((path) => {
    const { ino, mtimeNs } = statSync(join(folder, output, path), { bigint: true });
    return `${path} ${ino} ${mtimeNs}`;
  });
}

/** Every file that differs between two outputs, or stands in one of them only. */
function differences(one: string, other: string): string[] {
  const [a, b] = [tree(one), tree(other)];
  return [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path));
}

function tree(output: string): Map<string, string> {
  const root = join(folder, output);
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  const paths = files.map((each) => join(each.parentPath, each.name));
  return new Map(paths.map((path) => [path.slice(root.length), readFileSync(path, 'latin1')]));
}

describe('a build of a large archive', () => {
  it('begins with search before it has rendered pages, and goes on with it meanwhile', () => {
    expect(steps.filter((step) => step === 'render').length).toBeGreaterThan(3);
    expect(steps.indexOf('search')).toBeGreaterThanOrEqual(0);
    expect(steps.indexOf('search')).toBeLessThan(steps.indexOf('render'));
  });
});

describe('a build after edits of a large archive', { timeout: 120_000 }, () => {
  it('sets what changed apart in search, and else publishes what a clean build does', async () => {
    writeArticle(7, '工匠');
    writeArticle(articles, '新来');
    rmSync(join(folder, 'content/articles/report-9.md'));
    const before = stampsOfPeriods('site');
    await build('site');
    expect(recentIn('site')).toBe(2);
    expect(stampsOfPeriods('site')).toEqual(before);
    await build('clean');
    expect(recentIn('clean')).toBe(0);
    expect(differences('site', 'clean').filter((path) => !path.startsWith('/search/'))).toEqual([]);
    expect(differences('site', 'clean')).toContain('/search/manifest.json');

    const queries = ['工会', '工匠', '新来', '“第 9 篇”', '正文', '人物:郑荣胜'];
    const filters = [{}, { from: '2019-03-01', to: '2019-08-31' }];
    const answers = await indexAnswers(join(folder, 'site/search'), queries, filters);
    expect(answers).toEqual(await indexAnswers(join(folder, 'clean/search'), queries, filters));
    const checked = await checkPublishedSearch({ ...foldersOf('site'), samples: 20, seed: 1 });
    expect(checked).toMatchObject({ status: 'checked', check: { exact: true } });
  });

  it('publishes a clean build’s search files too when it is to be compact, though nothing else changed', async () => {
    await build('site', true);
    expect(differences('site', 'clean')).toEqual([]);
  });
});
