import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planMends, writeMended } from '../check/mend/mend-files.ts';
import { articleText, makeContentFolder, type Files } from '../loader/fixtures/content-folder.ts';
import { sampleSite } from '../../tests/samples/content.ts';
import { changedFiles } from './changed-files.ts';
import { checkContent } from './check-content.ts';
import { mendContent } from './mend-content.ts';
import { isOperatorError } from './operator-error.ts';

async function mend(files: Files, options: { dryRun?: boolean; wanted?: ReadonlySet<string> } = {}) {
  const contentDirectory = makeContentFolder(files);
  const folders = {
    contentDirectory,
    cacheDirectory: makeContentFolder({}),
    publicDirectory: join(contentDirectory, 'none'),
  };
  const checked = await checkContent({ ...folders, now: new Date('2026-11-22') });
  const result = mendContent({
    contentDirectory,
    ...checked,
    wanted: options.wanted,
    pathPrefix: 'content/',
    dryRun: options.dryRun === true,
  });
  const read = (file: string) => readFileSync(join(contentDirectory, file), 'utf8');
  const names = () => readdirSync(join(contentDirectory, 'articles'));
  return { ...result, read, names, contentDirectory };
}

const files = {
  'articles/a.md': articleText([], '甲,乙'),
  'articles/b.md': `\uFEFF${articleText()}`,
  'articles/c.md': articleText(['活动日期: 2019/11/21']),
  'articles/d.md': articleText(),
};

describe('mendContent', () => {
  it('writes the mended files, whole, with their permissions, and leaves nothing else behind', async () => {
    const { mended, read, names } = await mend(files);
    expect(mended.map(({ file }) => file)).toEqual(['articles/a.md', 'articles/b.md', 'articles/c.md']);
    expect(read('articles/a.md')).toBe(articleText([], '甲，乙'));
    expect(read('articles/b.md')).toBe(articleText());
    expect(read('articles/c.md')).toBe(articleText(['活动日期: 2019-11-21']));
    expect(mended[0]?.diff).toContain('--- content/articles/a.md\n+++ content/articles/a.md\n@@');
    expect(names()).toEqual(['a.md', 'b.md', 'c.md', 'd.md']);
  });

  it('writes nothing in a dry run, and only the wanted files otherwise', async () => {
    const dry = await mend(files, { dryRun: true });
    expect(dry.mended).toHaveLength(3);
    expect(dry.read('articles/a.md')).toBe(files['articles/a.md']);
    const { mended } = await mend(files, { wanted: new Set(['articles/c.md']) });
    expect(mended.map(({ file }) => file)).toEqual(['articles/c.md']);
  });

  it('leaves punctuation alone in an archive that does not mind it', async () => {
    const { mended } = await mend({ ...files, 'site.yaml': 'checks: { half-width-punctuation: off }\n' });
    expect(mended.map(({ file }) => file)).not.toContain('articles/a.md');
  });
});

describe('writeMended', () => {
  const plan = (folder: string) =>
    planMends(folder, new Map([['a.md', { punctuation: true }]]), new Set(), sampleSite(), '')[0]!;

  it('does not touch a file that changed meanwhile', () => {
    const folder = makeContentFolder({ 'a.md': articleText([], '甲,乙') });
    const planned = plan(folder);
    writeFileSync(join(folder, 'a.md'), '改了');
    expect(writeMended(folder, planned)).toBe(false);
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('改了');
    expect(readdirSync(folder)).toEqual(['a.md']);
  });

  it('keeps the permissions of the file', () => {
    const folder = makeContentFolder({ 'a.md': articleText([], '甲,乙') });
    chmodSync(join(folder, 'a.md'), 0o640);
    expect(writeMended(folder, plan(folder))).toBe(true);
    expect(statSync(join(folder, 'a.md')).mode & 0o777).toBe(0o640);
  });
});

describe('changedFiles', () => {
  const git = (folder: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], { cwd: folder });

  it('are those that differ from the last commit, staged or not, and new ones', () => {
    const folder = makeContentFolder({
      '.gitignore': 'ignored.md\n',
      'content/一.md': '1',
      'content/b.md': '1',
      'c.md': '1',
    });
    git(folder, 'init', '-q');
    const content = join(folder, 'content');
    expect(changedFiles(content)).toEqual(new Set(['一.md', 'b.md']));
    git(folder, 'add', '.');
    expect(changedFiles(content)).toEqual(new Set(['一.md', 'b.md']));
    git(folder, 'commit', '-qm', 'a');
    expect(changedFiles(content)).toEqual(new Set());
    for (const name of ['一.md', 'd.md', 'ignored.md', '../c.md']) writeFileSync(join(content, name), '2');
    git(folder, 'add', 'content/一.md');
    expect(changedFiles(content)).toEqual(new Set(['一.md', 'd.md']));
  });

  it('cannot be told outside of a repository', () => {
    const folder = makeContentFolder({});
    let thrown: unknown;
    try {
      changedFiles(folder);
    } catch (error) {
      thrown = error;
    }
    expect(isOperatorError(thrown) && thrown.code).toBe('git-unavailable');
  });
});
