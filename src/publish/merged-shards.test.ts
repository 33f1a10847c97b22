import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openShards } from './merged-shards.ts';
import { isOperatorError } from './operator-error.ts';
import { digestFiles, shardRecordName, writeShardRecord } from './shard-record.ts';

const key = { shown: 'shown', made: 'made', text: 'text' };
const bundle = '2019_0123456789abcdef';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'baoku-shards-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** Writes a shard with a page and a bundle, and returns its folder. */
function shard(name: string, number: number, total: number, generator = 'g', content = 'c'): string {
  const folder = join(root, name);
  const page = `2019/${name}/index.html`;
  const files = [page, `search/${bundle}/index/1.bin`];
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), name);
  }
  const described = digestFiles(folder, files, new Map([[page, key]]), undefined);
  writeShardRecord(folder, { number, total, generator, content, files: described });
  return folder;
}

function refusal(task: () => unknown): unknown {
  try {
    return task();
  } catch (error) {
    return isOperatorError(error) ? { code: error.code, ...error.values } : error;
  }
}

describe('openShards', () => {
  it('finds the pages and bundles of all shards, given in any order', () => {
    const shards = openShards([shard('b', 2, 2), shard('a', 1, 2)], 'g');
    const page = shards.pageAt('2019/a/index.html');
    expect(page?.key).toEqual(key);
    expect(Buffer.from(page!.read()).toString()).toBe('a');
    expect(shards.pageAt('index.html')).toBeUndefined();
    expect(shards.bundles).toMatchObject([
      { path: bundle, shard: join(root, 'b') },
      { path: bundle, shard: join(root, 'a') },
    ]);
    expect([...shards.bundles[0]!.files.keys()]).toEqual(['index/1.bin']);
    expect(() => shards.checkContent('c')).not.toThrow();
  });

  it.each([
    ['missing', () => ['a'], { code: 'shards-missing', missing: [2, 3], total: 3 }],
    ['not there', () => ['a', 'b', 'nowhere'], { code: 'shard-not-finished' }],
    ['given twice', () => ['a', 'b', 'c', 'a'], { code: 'shard-given-twice', number: 1 }],
    [
      'of another division',
      () => ['a', 'other', 'c'],
      { code: 'shards-divided-differently', total: 3, otherTotal: 2 },
    ],
    ['of another version', () => ['a', 'b', 'newer'], { code: 'shards-of-other-version' }],
  ])('refuses shards of which one is %s', (_, names, expected) => {
    for (const [index, name] of ['a', 'b', 'c'].entries()) shard(name, index + 1, 3);
    shard('other', 2, 2);
    shard('newer', 3, 3, 'h');
    const folders = names().map((name) => join(root, name));
    expect(refusal(() => openShards(folders, 'g'))).toMatchObject(expected);
  });

  it('names the shards of other content', () => {
    const shards = openShards([shard('a', 1, 2), shard('b', 2, 2, 'g', 'other')], 'g');
    expect(refusal(() => shards.checkContent('c'))).toEqual({
      code: 'shards-of-other-content',
      folders: [join(root, 'b')],
    });
  });

  it.each([
    ['is cut', (file: string) => writeFileSync(file, '')],
    ['has other bytes', (file: string) => writeFileSync(file, 'A')],
    ['is gone', (file: string) => rmSync(file)],
  ])('names a file that %s', (_, damage) => {
    const folder = shard('a', 1, 1);
    const page = openShards([folder], 'g').pageAt('2019/a/index.html');
    damage(join(folder, '2019/a/index.html'));
    expect(refusal(() => page?.read())).toEqual({ code: 'shard-damaged', folder, file: '2019/a/index.html' });
  });

  it('names a record that is damaged', () => {
    const folder = shard('a', 1, 1);
    writeFileSync(join(folder, shardRecordName), 'x');
    expect(refusal(() => openShards([folder], 'g'))).toEqual({
      code: 'shard-damaged',
      folder,
      file: shardRecordName,
    });
  });
});
