import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isWhole, keepFolder, sealOf } from './sealed-folder.ts';

let root: string;
let kept: string;

function make(name: string, content: string): string {
  const folder = join(root, name);
  mkdirSync(join(folder, 'deep'), { recursive: true });
  writeFileSync(join(folder, 'a.txt'), content);
  writeFileSync(join(folder, 'deep/b.txt'), `${content} b`);
  return folder;
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'baoku-sealed-'));
  kept = join(root, 'kept');
  keepFolder(make('fresh', 'one'), kept);
});
afterEach(() => rmSync(root, { recursive: true }));

describe('a folder kept with a seal', () => {
  it('is whole, and takes the place of the one before', () => {
    expect(isWhole(kept)).toBe(true);
    keepFolder(make('fresh', 'two'), kept);
    expect(readFileSync(join(kept, 'a.txt'), 'utf8')).toBe('two');
    expect(isWhole(kept)).toBe(true);
    expect(existsSync(join(root, 'fresh'))).toBe(false);
  });

  it.each([
    ['a file is cut short', () => truncateSync(join(kept, 'a.txt'), 1)],
    ['a file is empty', () => truncateSync(join(kept, 'a.txt'), 0)],
    ['a file has other bytes of the same length', () => writeFileSync(join(kept, 'a.txt'), 'One')],
    ['a file is missing', () => rmSync(join(kept, 'deep/b.txt'))],
    ['a file was added', () => writeFileSync(join(kept, 'c.txt'), 'c')],
    ['it is gone', () => rmSync(kept, { recursive: true })],
    ['its seal is gone', () => rmSync(sealOf(kept))],
    ['its seal is cut short', () => truncateSync(sealOf(kept), 9)],
    ['its seal is something else', () => writeFileSync(sealOf(kept), '{"format":1}')],
    ['its seal has more behind its end', () => appendFileSync(sealOf(kept), 'x')],
  ])('is not whole when %s', (_, damage) => {
    damage();
    expect(isWhole(kept)).toBe(false);
  });

  it('is whole when only its times differ, as those of a copy do', () => {
    cpSync(kept, join(root, 'copy'), { recursive: true });
    utimesSync(join(root, 'copy/a.txt'), new Date(0), new Date(0));
    expect(isWhole(join(root, 'copy'), sealOf(kept))).toBe(true);
  });
});
