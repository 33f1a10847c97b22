import { mkdirSync, mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  filesIn,
  holdsExactly,
  isSameListing,
  listFolders,
  readListing,
  writeListing,
  type FolderListing,
} from './folder-listing.ts';

let folder: string;
let root: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baoku-listing-'));
  root = join(folder, 'site');
  mkdirSync(root);
});
afterEach(() => rmSync(folder, { recursive: true }));

const nothing: FolderListing = new Map();
const list = (listing = nothing, isSure?: (path: string) => boolean) =>
  listFolders(root, { listing, ...(isSure && { isSure }) }, (name) => name === '.lock');

function put(path: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), path);
}

describe('a listing', () => {
  it('holds the files of all folders, but for names left out at the top', () => {
    for (const path of ['index.html', '2019/11/a/index.html', '2019/.lock', '.lock']) put(path);
    expect(filesIn(list()).sort()).toEqual(['2019/.lock', '2019/11/a/index.html', 'index.html']);
  });

  it('does not ask the disk about a folder that is sure', () => {
    for (const path of ['a/index.html', 'b/index.html']) put(path);
    const known = list();
    unlinkSync(join(root, 'a/index.html'));
    unlinkSync(join(root, 'b/index.html'));
    expect(filesIn(list(known, (path) => path === 'a/'))).toEqual(['a/index.html']);
  });

  it('is the same when the same names stand in it', () => {
    for (const path of ['a/index.html', 'b/index.html']) put(path);
    const before = list();
    expect(isSameListing(list(), before)).toBe(true);
    put('a/other.html');
    expect(isSameListing(list(), before)).toBe(false);
    unlinkSync(join(root, 'a/other.html'));
    mkdirSync(join(root, 'empty'));
    expect(isSameListing(list(), before)).toBe(false);
  });

  it('holds exactly some files when none is missing and none is more', () => {
    for (const path of ['index.html', 'a/index.html']) put(path);
    expect(holdsExactly(list(), new Set(['index.html', 'a/index.html']))).toBe(true);
    expect(holdsExactly(list(), new Set(['index.html']))).toBe(false);
    expect(holdsExactly(list(), new Set(['index.html', 'b/index.html']))).toBe(false);
  });

  it('comes back from its file with every name', () => {
    const names = fc.uniqueArray(
      fc
        .string({ unit: 'binary', minLength: 1, maxLength: 8 })
        .filter((name) => !/[/\0]|^\.\.?$/u.test(name) && name.isWellFormed()),
      { minLength: 0, maxLength: 4 },
    );
    const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: 0 });
    const stamp = fc.record({ modified: number, changed: number, size: fc.nat() });
    const listed = fc.record({ stamp, files: names, folders: names });
    const paths = fc.uniqueArray(fc.string({ minLength: 1 }).filter((path) => !path.includes('\0')));
    fc.assert(
      fc.property(listed, paths, fc.array(listed, { minLength: 9 }), (top, others, folders) => {
        const listing: FolderListing = new Map([
          ['', top],
          ...others.flatMap((path, index) => {
            const entry = folders[index];
            return entry ? [[`${path}/`, entry] as const] : [];
          }),
        ]);
        const file = join(folder, 'listing');
        writeListing(file, listing);
        expect(readListing(file)).toEqual(listing);
      }),
    );
  });

  it('is empty where its file is missing or damaged', () => {
    const file = join(folder, 'listing');
    expect(readListing(file).size).toBe(0);
    writeListing(file, list());
    writeFileSync(file, 'x', { flag: 'a' });
    expect(readListing(file).size).toBe(0);
  });

  it('takes over a folder at rest, and notices what comes and goes in it', async () => {
    put('a/index.html');
    // A fresh folder may change again within a tick of the clock, and so has no stamp.
    expect(list().get('a/')?.stamp.modified).toBe(-1);
    await new Promise((resolve) => setTimeout(resolve, 150));
    const known = list();
    expect(list(known).get('a/')).toBe(known.get('a/'));
    put('a/other.html');
    expect(filesIn(list(known)).sort()).toEqual(['a/index.html', 'a/other.html']);
  });
});
