import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockFolder, lockName } from './folder-lock.ts';
import { OperatorError } from './operator-error.ts';
import { isRunning, startOf } from './running-process.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baoku-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const locks = () => readdirSync(folder).filter((name) => name.startsWith(lockName));
/** The id of a process that has ended. */
const goneProcess = () => spawnSync(process.execPath, ['-e', '']).pid;

describe('lockFolder', () => {
  it('keeps a folder to one build at a time, and says who holds it', () => {
    const unlock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(
      new OperatorError('build-running', { folder, processId: process.pid }),
    );
    unlock();
    expect(locks()).toEqual([]);
    lockFolder(folder)();
  });

  it.each([
    ['of a process that is gone', () => [`${lockName}.${goneProcess()}.77-abcdef12.0000`]],
    [
      'of a process whose id another process has by now',
      () => [`${lockName}.${process.pid}.1-abcdef12.0000`],
    ],
    ['that is empty', () => [lockName]],
    [
      'with a name that says nothing',
      () => [`${lockName}.x.y`, `${lockName}.-1`, `${lockName}.99999999999999999999`],
    ],
  ])('takes over a lock %s', (_, names) => {
    for (const name of names()) writeFileSync(join(folder, name), '');
    const unlock = lockFolder(folder);
    expect(locks()).toHaveLength(1);
    unlock();
    expect(locks()).toEqual([]);
  });

  it('takes over a lock that is a folder', () => {
    mkdirSync(join(folder, lockName, 'deep'), { recursive: true });
    lockFolder(folder)();
    expect(locks()).toEqual([]);
  });

  it('respects a lock whose start is not told, where the process runs', () => {
    writeFileSync(join(folder, `${lockName}.${process.pid}..0000`), '');
    expect(() => lockFolder(folder)).toThrow('build-running');
  });

  it('removes the folder that it made when nothing was put into it', () => {
    const made = join(folder, 'made');
    lockFolder(made)();
    expect(existsSync(made)).toBe(false);
    const unlock = lockFolder(made);
    writeFileSync(join(made, 'index.html'), '');
    unlock();
    expect(readdirSync(made)).toEqual(['index.html']);
  });
});

describe('isRunning', () => {
  it('knows this process by its id and start, and none that is gone', () => {
    expect(isRunning(process.pid, startOf(process.pid))).toBe(true);
    expect(isRunning(goneProcess(), undefined)).toBe(false);
    expect(isRunning(Number.NaN, undefined)).toBe(false);
  });
});
