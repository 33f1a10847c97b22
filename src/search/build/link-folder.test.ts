import { copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isLinkedTo, linkFolder } from './link-folder.ts';

let folder: string;
let source: string;
let target: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baoku-link-'));
  [source, target] = [join(folder, 'source'), join(folder, 'target')];
  mkdirSync(join(source, 'deep'), { recursive: true });
  writeFileSync(join(source, 'deep/a'), 'a');
  writeFileSync(join(source, 'z'), 'z');
  linkFolder(source, target);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('isLinkedTo', () => {
  it('knows a folder of second names', () => expect(isLinkedTo(source, target)).toBe(true));

  it.each<[string, () => void]>([
    ['that lacks a file', () => rmSync(join(target, 'z'))],
    ['with a file more', () => writeFileSync(join(target, 'b'), '')],
    [
      'of copies',
      () => {
        copyFileSync(join(target, 'deep/a'), join(folder, 'copy'));
        renameSync(join(folder, 'copy'), join(target, 'deep/a'));
      },
    ],
    ['that is missing', () => rmSync(target, { recursive: true })],
    ['of which the original is missing', () => rmSync(source, { recursive: true })],
  ])('knows no folder %s', (_, change) => {
    change();
    expect(isLinkedTo(source, target)).toBe(false);
  });
});
