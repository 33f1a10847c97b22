import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesIn } from './folder-listing.ts';
import { OperatorError } from './operator-error.ts';
import { claimOutputFolder, listOutput, removeEmptyFolders } from './output-folder.ts';
import { Staging } from './staging.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baoku-staging-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const published = (output: string) => filesIn(listOutput(output));
const read = (path: string) => readFileSync(join(folder, path), 'utf8');

describe('Staging', () => {
  it('changes nothing that is published before the swap', () => {
    writeFileSync(join(folder, 'a.html'), 'old');
    const staging = new Staging(folder);
    staging.write('a.html', 'new');
    staging.write('deep/b.html', 'b');
    expect(read('a.html')).toBe('old');
    expect(existsSync(join(folder, 'deep'))).toBe(false);
    expect(staging.swapIn(staging.goneOf(['a.html']))).toEqual({ written: 2, unchanged: 0, removed: 0 });
    expect([read('a.html'), read('deep/b.html')]).toEqual(['new', 'b']);
    expect(published(folder).sort()).toEqual(['a.html', 'deep/b.html']);
  });

  it('does not touch a file whose bytes are the same', () => {
    writeFileSync(join(folder, 'a.html'), 'same');
    const before = statSync(join(folder, 'a.html'), { bigint: true });
    const staging = new Staging(folder);
    staging.write('a.html', 'same');
    expect(staging.swapIn(staging.goneOf(['a.html']))).toEqual({ written: 0, unchanged: 1, removed: 0 });
    const after = statSync(join(folder, 'a.html'), { bigint: true });
    expect([after.ino, after.mtimeNs]).toEqual([before.ino, before.mtimeNs]);
  });

  it('removes what the new site does not hold, and the folders left empty', () => {
    mkdirSync(join(folder, '2019/11/gone'), { recursive: true });
    writeFileSync(join(folder, '2019/11/gone/index.html'), 'x');
    writeFileSync(join(folder, '2019/index.html'), 'x');
    const staging = new Staging(folder);
    staging.keep('2019/index.html');
    expect(staging.swapIn(staging.goneOf(published(folder))).removed).toBe(1);
    removeEmptyFolders(folder, ['2019/11/gone/index.html']);
    expect(existsSync(join(folder, '2019/11'))).toBe(false);
    expect(existsSync(join(folder, '2019/index.html'))).toBe(true);
  });

  it('knows the folders in which names came or went', () => {
    mkdirSync(join(folder, '2019/11/gone'), { recursive: true });
    writeFileSync(join(folder, '2019/11/gone/index.html'), 'x');
    const staging = new Staging(folder);
    staging.write('2020/01/index.html', 'y');
    staging.swapIn(staging.goneOf(published(folder)));
    expect([...staging.changedFolders].sort()).toEqual([
      '',
      '2019/',
      '2019/11/',
      '2019/11/gone/',
      '2020/',
      '2020/01/',
    ]);
  });

  it('replaces a folder by a file of its name', () => {
    mkdirSync(join(folder, 'feed'));
    writeFileSync(join(folder, 'feed/index.html'), 'x');
    const staging = new Staging(folder);
    staging.write('feed', 'now a file');
    staging.swapIn(staging.goneOf(['feed/index.html']));
    expect(read('feed')).toBe('now a file');
  });

  it('replaces a file by a folder of its name', () => {
    writeFileSync(join(folder, 'feed'), 'x');
    const staging = new Staging(folder);
    staging.write('feed/index.html', 'now in a folder');
    staging.swapIn(staging.goneOf(['feed']));
    expect(read('feed/index.html')).toBe('now in a folder');
  });

  it('forgets what an interrupted build left behind', () => {
    new Staging(folder).write('half.html', 'half');
    const next = new Staging(folder);
    next.write('whole.html', 'whole');
    next.swapIn([]);
    expect(published(folder)).toEqual(['whole.html']);
  });
});

describe('claimOutputFolder', () => {
  it('makes the folder, and knows it again', () => {
    const output = join(folder, 'new/site');
    claimOutputFolder(output);
    writeFileSync(join(output, 'index.html'), 'x');
    expect(() => claimOutputFolder(output)).not.toThrow();
    expect(published(output)).toEqual(['index.html']);
  });

  it('refuses a folder with files of somebody else, and leaves them alone', () => {
    writeFileSync(join(folder, 'thesis.docx'), 'years of work');
    expect(() => claimOutputFolder(folder)).toThrow(OperatorError);
    expect(read('thesis.docx')).toBe('years of work');
  });
});
