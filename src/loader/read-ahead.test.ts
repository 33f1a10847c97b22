import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manyFiles, readAhead } from './read-ahead.ts';

const folder = mkdtempSync(join(tmpdir(), 'baoku-ahead-'));
beforeAll(() => {
  mkdirSync(join(folder, 'many/articles/2019'), { recursive: true });
  mkdirSync(join(folder, 'few'));
  for (let number = 0; number < manyFiles; number++)
    writeFileSync(join(folder, `many/articles/2019/${number}.md`), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Whether a thread is started, and closed. */
function isStarted(content: string, more: object = {}): boolean {
  const ahead = readAhead({ contentDirectory: join(folder, content), ...more });
  const thread = ahead.take();
  expect(ahead.take()).toBeUndefined();
  void thread?.terminate();
  ahead.close();
  return thread !== undefined;
}

describe('readAhead', () => {
  it('counts Markdown files alone, and none that are hidden', () => {
    for (const [content, names] of [
      ['pictures', (number: number) => `images/${number}.jpg`],
      ['hidden', (number: number) => `.git/${number}.md`],
      ['modules', (number: number) => `node_modules/${number}.md`],
    ] as const) {
      mkdirSync(join(folder, content, dirname(names(0))), { recursive: true });
      for (let number = 0; number < manyFiles; number++)
        writeFileSync(join(folder, content, names(number)), '');
      expect([content, isStarted(content)]).toEqual([content, false]);
    }
  });

  it('forgets a thread that failed, so that whoever reads starts another', async () => {
    const module = `data:text/javascript,${encodeURIComponent("throw new Error('broken')")}`;
    const examination = { module, onFound: () => undefined };
    const exit = new Promise((settle) =>
      process.once('worker', (thread) => void thread.once('exit', settle)),
    );
    const failing = readAhead({ contentDirectory: join(folder, 'many'), examination });
    await exit;
    expect(failing.take()).toBeUndefined();
    failing.close();
    expect(isStarted('many')).toBe(true);
  });

  it('starts one thread for a large folder, and none for a small one or one that is not there', () => {
    expect(['many', 'few', 'none'].map((content) => isStarted(content))).toEqual([true, false, false]);
  });

  it('starts none where an earlier run has read the folder', () => {
    const cacheDirectory = join(folder, 'cache');
    mkdirSync(cacheDirectory);
    expect(isStarted('many', { cacheDirectory })).toBe(true);
    writeFileSync(join(cacheDirectory, 'content.json'), '{}');
    expect(isStarted('many', { cacheDirectory })).toBe(false);
    expect(isStarted('many', { memory: { cache: {} } })).toBe(false);
  });
});
