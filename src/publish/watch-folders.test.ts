import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { watchFolders } from './watch-folders.ts';

let parent: string;
let content: string;
let stop: () => void;
let changes: number;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'baoku-watch-'));
  content = join(parent, 'content');
  mkdirSync(join(content, 'articles'), { recursive: true });
  writeFileSync(join(content, 'articles/a.md'), 'a');
  changes = 0;
  stop = watchFolders([content, join(parent, 'public')], {
    onChange: () => (changes += 1),
    onFault: (error) => {
      throw error;
    },
  });
});
afterEach(() => {
  stop();
  rmSync(parent, { recursive: true });
});

/** Does something to files, and settles when it was noticed. */
async function noticed(change: () => void): Promise<void> {
  const before = changes;
  change();
  await expect.poll(() => changes, { interval: 10, timeout: 5000 }).toBeGreaterThan(before);
  await wait(100);
}

describe('watchFolders', () => {
  it('notices files that are written, replaced, added and removed', async () => {
    const file = join(content, 'articles/a.md');
    await noticed(() => writeFileSync(file, 'b'));
    for (const text of ['c', 'd', 'e']) {
      await noticed(() => {
        writeFileSync(`${file}~`, text);
        renameSync(`${file}~`, file);
      });
    }
    await noticed(() => writeFileSync(file, 'in place after a rename'));
    await noticed(() => writeFileSync(join(content, 'articles/b.md'), 'b'));
    await noticed(() => rmSync(join(content, 'articles/b.md')));
  });

  it('follows folders that come, move and come again', async () => {
    await noticed(() => mkdirSync(join(content, 'articles/2019/11'), { recursive: true }));
    await noticed(() => writeFileSync(join(content, 'articles/2019/11/a.md'), 'a'));
    await noticed(() => renameSync(join(content, 'articles/2019'), join(content, 'articles/2020')));
    await noticed(() => writeFileSync(join(content, 'articles/2020/11/a.md'), 'b'));
    await noticed(() => rmSync(content, { recursive: true }));
    await noticed(() => mkdirSync(content));
    await noticed(() => writeFileSync(join(content, 'site.yaml'), 'title: 报库'));
  });

  it('waits for a folder that does not exist, and for nothing else beside it', async () => {
    writeFileSync(join(parent, 'other'), 'x');
    mkdirSync(join(parent, 'dist'));
    await wait(150);
    expect(changes).toBe(0);
    await noticed(() => mkdirSync(join(parent, 'public')));
    await noticed(() => writeFileSync(join(parent, 'public/robots.txt'), 'x'));
  });

  it('tells of many changes at once', async () => {
    await noticed(() => {
      for (let index = 0; index < 200; index++) writeFileSync(join(content, `articles/${index}.md`), 'x');
    });
    expect(changes).toBeLessThan(3);
  });

  it('is silent after it was stopped', async () => {
    stop();
    writeFileSync(join(content, 'articles/a.md'), 'b');
    await wait(150);
    expect(changes).toBe(0);
  });
});
