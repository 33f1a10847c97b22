import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filesBelow } from './files-below.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'baoku-files-'));
  mkdirSync(join(folder, 'b/空/empty'), { recursive: true });
  for (const file of ['z', 'b/空/页.html', 'b/a']) writeFileSync(join(folder, file), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

it('lists files of all depths, whether or not the folder’s name ends with a slash', () => {
  const files = ['b/a', 'b/空/页.html', 'z'];
  expect(filesBelow(folder)).toEqual(files);
  expect(filesBelow(folder + sep)).toEqual(files);
});

it('throws where there is no folder', () => {
  expect(() => filesBelow(join(folder, 'none'))).toThrow('ENOENT');
});
