import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../archive/article.ts';
import { siteWithColumns } from './fixtures/parse-lines.ts';
import { readMarkdownFiles } from './read-markdown-files.ts';
import { strictRules } from './reading-rules.ts';
import type { ReadingTask } from './reading-worker.ts';

const contentDirectory = mkdtempSync(join(tmpdir(), 'baoku-many-files-'));
const files = Array.from({ length: 1100 }, (_, number) => `articles/a${number}.md`);
beforeAll(() => {
  mkdirSync(join(contentDirectory, 'articles'));
  for (const [number, file] of files.entries()) {
    // Some with errors, one that is gone, and days by which a mistaken place would show.
    const date = number % 7 === 0 ? '2019-02-30' : `2019-01-${String((number % 28) + 1).padStart(2, '0')}`;
    if (number !== 1099)
      writeFileSync(join(contentDirectory, file), `---\ntitle: 题${number}\ndate: ${date}\n---\n\n文。\n`);
  }
});
afterAll(() => rmSync(contentDirectory, { recursive: true }));

const task: ReadingTask = {
  contentDirectory,
  parser: { kind: 'article', site: siteWithColumns, rules: strictRules },
};
const read = (list: readonly string[]) => readMarkdownFiles<Article>(task, list, undefined, () => undefined);

describe('many files that are new', () => {
  it('are read in two threads as few are read in one', async () => {
    let told = 0;
    const many = await readMarkdownFiles<Article>(task, files, undefined, () => (told += 1));
    expect(told).toBe(files.length);
    const few = await Promise.all([read(files.slice(0, 500)), read(files.slice(500))]);
    const inOrder = few.flatMap(({ parsed }) => [...parsed]);
    expect([...many.parsed]).toEqual(inOrder);
    expect(inOrder[1098]?.[1].entry?.title).toBe('题1098');
    const stampless = (read_: typeof many) =>
      [...read_.cached].map(([file, { digest }]) => [file, digest]).sort();
    expect(stampless(many)).toEqual(few.flatMap(stampless).sort());
    expect(many.cached.size).toBe(1099);
  });

  it('are examined where they are read, those without errors', async () => {
    const examine = new URL('fixtures/examine-title.ts', import.meta.url).href;
    const examined = async (list: readonly string[]) => {
      const found = new Map<string, unknown>();
      const onFound = (file: string, what: unknown) => void found.set(file, what);
      await readMarkdownFiles<Article>({ ...task, examine }, list, undefined, () => undefined, { onFound });
      return [...found.values()].sort();
    };
    const found = await examined(files);
    expect(found).toEqual(
      [...(await examined(files.slice(0, 500))), ...(await examined(files.slice(500)))].sort(),
    );
    expect(found).toHaveLength(files.filter((_, number) => number % 7 !== 0 && number !== 1099).length);
    expect(found[0]).toBe('articles/a1.md 题1 39');
  });
});
