import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  digestFiles,
  readShardRecord,
  removeShardRecord,
  shardRecordName,
  writeShardRecord,
  type ShardRecord,
} from './shard-record.ts';

const key = { shown: 'shown', made: '', text: 'text' };
const from = { number: 2, total: 3, generator: 'generator', content: 'content' };

let folder: string;
let record: ShardRecord;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baoku-shard-'));
  writeFileSync(join(folder, 'page.html'), 'page');
  writeFileSync(join(folder, 'bundle.bin'), 'bundle');
  const files = digestFiles(folder, ['page.html', 'bundle.bin'], new Map([['page.html', key]]), undefined);
  record = { ...from, files };
  writeShardRecord(folder, record);
});
afterEach(() => rmSync(folder, { recursive: true }));

const recordFile = () => join(folder, shardRecordName);

describe('the record of a shard', () => {
  it('is read as it was written, that of an empty shard too', () => {
    expect(readShardRecord(folder)).toEqual(record);
    writeShardRecord(folder, { ...from, files: new Map() });
    expect(readShardRecord(folder)).toEqual({ ...from, files: new Map() });
  });

  it('is absent where there is no shard, or no folder', () => {
    removeShardRecord(folder);
    expect(readShardRecord(folder)).toBeUndefined();
    expect(readShardRecord(join(folder, 'elsewhere'))).toBeUndefined();
    expect(readShardRecord(join(folder, 'page.html'))).toBeUndefined();
  });

  it.each([
    ['cut short', () => truncateSync(recordFile(), readFileSync(recordFile()).length - 3)],
    ['cut in its first line', () => truncateSync(recordFile(), 9)],
    ['empty', () => truncateSync(recordFile())],
    ['longer', () => appendFileSync(recordFile(), '\nmore')],
    ['something else', () => writeFileSync(recordFile(), '{}\n')],
    ['of another format', () => writeFileSync(recordFile(), '{"format":0}\n')],
  ])('is damaged when it is %s', (_, damage) => {
    damage();
    expect(readShardRecord(folder)).toBe('damaged');
  });

  it.each(['../elsewhere', 'search/../../elsewhere', '/etc/elsewhere'])(
    'is damaged when it names %s',
    (path) => {
      writeShardRecord(folder, { ...from, files: new Map([[path, { digest: '', key: undefined }]]) });
      expect(readShardRecord(folder)).toBe('damaged');
    },
  );

  it('keeps the digests of files that were not made again, so that damage to them shows', () => {
    for (const name of ['page.html', 'bundle.bin']) writeFileSync(join(folder, name), 'damaged');
    const paths = ['page.html', 'bundle.bin'];
    expect(digestFiles(folder, paths, new Map([['page.html', key]]), record)).toEqual(record.files);
    const other = digestFiles(folder, paths, new Map([['page.html', { ...key, shown: 'other' }]]), record);
    expect(other.get('page.html')?.digest).not.toBe(record.files.get('page.html')?.digest);
  });
});
