import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openPictureCache } from './picture-cache.ts';

function cacheFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'baoku-pictures-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

const files = (...names: readonly string[]) => new Map(names.map((name) => [name, Buffer.from(name)]));

it('keeps what was made for a key, also that nothing was worth making', () => {
  const folder = cacheFolder();
  openPictureCache(folder).keep('a1', files('a1-480.avif', 'a1-480.webp'));
  openPictureCache(folder).keep('b2', files());
  const cache = openPictureCache(folder);
  expect(cache.namesOf('a1')).toEqual(['a1-480.avif', 'a1-480.webp']);
  expect(cache.read('a1')).toEqual(files('a1-480.avif', 'a1-480.webp'));
  expect(cache.namesOf('b2')).toEqual([]);
  expect(cache.namesOf('c3')).toBeUndefined();
});

it('does not take for whole what was damaged, removed, or cut short by a kill', () => {
  const folder = cacheFolder();
  const cache = openPictureCache(folder);
  for (const key of ['a1', 'b2', 'c3']) cache.keep(key, files(`${key}-480.avif`));
  writeFileSync(join(folder, 'a1-480.avif'), 'damaged');
  rmSync(join(folder, 'b2-480.avif'));
  const index = join(folder, 'index');
  truncateSync(index, readFileSync(index).length - 3);
  const after = openPictureCache(folder);
  expect(after.read('a1')).toBeUndefined();
  expect(after.read('b2')).toBeUndefined();
  expect(after.namesOf('c3')).toBeUndefined();
  // What is kept after that is not lost with the broken line.
  after.keep('d4', files('d4-480.avif'));
  expect(openPictureCache(folder).namesOf('d4')).toEqual(['d4-480.avif']);
  appendFileSync(index, '\nd4 d4-480.avif:0 1');
  expect(openPictureCache(folder).read('d4')).toEqual(files('d4-480.avif'));
});

it('forgets what is no longer asked for once it is more than what is', () => {
  const folder = cacheFolder();
  const cache = openPictureCache(folder);
  for (const key of ['a1', 'b2', 'c3']) cache.keep(key, files(`${key}.png`));
  cache.forgetOthers(new Set(['a1', 'b2']));
  expect(readdirSync(folder)).toHaveLength(4);
  cache.forgetOthers(new Set(['b2']));
  expect(readdirSync(folder).sort()).toEqual(['b2.png', 'index']);
  expect(openPictureCache(folder).namesOf('a1')).toBeUndefined();
  expect(openPictureCache(folder).read('b2')).toEqual(files('b2.png'));
});
