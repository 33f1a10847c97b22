import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { CalendarDay } from '../archive/calendar-day.ts';
import { articleText, makeContentFolder, type Files } from '../loader/fixtures/content-folder.ts';
import { writeNewArticle } from './new-article.ts';
import { readShelf } from './shelf.ts';

function cacheFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'baoku-shelf-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Writes an article with this headline into a content folder of these files, as often as there are headlines. */
async function writeInto(files: Files, ...titles: readonly string[]) {
  const folder = makeContentFolder(files);
  const cache = cacheFolder();
  const written = [];
  for (const title of titles) {
    const shelf = await readShelf(folder, cache);
    const facts = { title, date: { day: '2026-11-22' as CalendarDay } };
    written.push(writeNewArticle(folder, facts, { keys: 'zh', comments: 'zh' }, shelf));
  }
  return { folder, written, files: written.map(({ file }) => file) };
}

describe('a new article', () => {
  it('stands in the folder of its year, under its day and its headline in pinyin', async () => {
    const { folder, files } = await writeInto({ 'articles/a.md': articleText() }, '重庆银行行长调研');
    expect(files).toEqual(['articles/2026/2026-11-22-chong-qing-yin-hang-hang-zhang-diao-yan.md']);
    expect(readFileSync(join(folder, files[0]!), 'utf8')).toContain(
      '\n标题: 重庆银行行长调研\n日期: 2026-11-22\n',
    );
  });

  it('makes its id of whole syllables, however long the headline', async () => {
    const { written } = await writeInto({ 'articles/a.md': articleText() }, '创'.repeat(100), '🎉');
    expect(written.map(({ id }) => id)).toEqual(['chuang-chuang-chuang-chuang-chuang', 'report-20261122']);
  });

  it('needs no articles folder', async () => {
    const { folder, files } = await writeInto({ 'site.yaml': '名称: 档案\n' }, '甲');
    expect(existsSync(join(folder, files[0]!))).toBe(true);
  });

  it.each([
    ['its file name', { 'articles/2019/2019-11-25-jia.md': articleText() }],
    ['its front matter', { 'articles/a.md': articleText(['编号: jia']) }],
    ['the name of a file that has errors', { 'articles/2019/2019-11-25-jia.md': 'no front matter' }],
    [
      'the front matter of a file that has errors',
      { 'articles/a.md': articleText(['id: "jia"', 'wrong: x']) },
    ],
    ['a draft', { 'articles/a.md': articleText(['id: jia', 'status: draft']) }],
  ])('takes the next number when another article has the id by %s', async (_, files) => {
    const { written } = await writeInto(files, '甲');
    expect(written[0]).toMatchObject({ id: 'jia-2', taken: { id: 'jia', file: Object.keys(files)[0] } });
  });

  it('never overwrites a file, not even one that no article can be read from', async () => {
    const own = 'articles/2026/2026-11-22-jia.md';
    const { folder, files } = await writeInto(
      { [own]: 'mine', 'articles/2026/2026-11-22-JIA-2.MD': 'mine too' },
      '甲',
    );
    expect(files).toEqual(['articles/2026/2026-11-22-jia-3.md']);
    expect(readFileSync(join(folder, own), 'utf8')).toBe('mine');
  });

  it('writes nothing through a link that stands in its place', async () => {
    const folder = makeContentFolder({ 'articles/2026/a.md': articleText() });
    const shelf = await readShelf(folder, cacheFolder());
    // It appears after the folder was read.
    symlinkSync(join(folder, 'elsewhere.md'), join(folder, 'articles/2026/2026-11-22-jia.md'));
    const facts = { title: '甲', date: { day: '2026-11-22' as CalendarDay } };
    expect(writeNewArticle(folder, facts, { keys: 'en', comments: 'zh' }, shelf).id).toBe('jia-2');
    expect(existsSync(join(folder, 'elsewhere.md'))).toBe(false);
  });

  it('leaves every article of the same headline on the same day in a file of its own', async () => {
    const { files } = await writeInto({ 'articles/a.md': articleText() }, '甲', '甲', '甲');
    expect(files.map((file) => file.slice(-8))).toEqual(['2-jia.md', 'jia-2.md', 'jia-3.md']);
  });
});
