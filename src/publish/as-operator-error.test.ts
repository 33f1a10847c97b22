import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ContentChanged } from '../loader/read-body.ts';
import { WorkerDied } from '../search/build/worker-died.ts';
import { asOperatorError } from './as-operator-error.ts';
import { OperatorError } from './operator-error.ts';

const root = mkdtempSync(join(tmpdir(), 'baoku-operator-'));
afterAll(() => rmSync(root, { recursive: true }));
/** Of the two, the cache is there. */
const folders = { outputDirectory: join(root, 'site'), cacheDirectory: root };
const failure = (code: string, path?: string) => Object.assign(new Error(code), { code, path });
const inOutput = join(folders.outputDirectory, 'index.html');
const inCache = join(root, 'content.json');

describe('asOperatorError', () => {
  it.each<[string, unknown, object]>([
    [
      'a full disk, by the path that could not be written',
      failure('ENOSPC', inOutput),
      { code: 'disk-full', values: { folder: folders.outputDirectory } },
    ],
    [
      'a full disk of which no path is known: only the cache is written to so',
      new Error('A search bundle cannot be made', { cause: failure('EDQUOT') }),
      { code: 'disk-full', values: { folder: root } },
    ],
    [
      'a full disk by which a worker ended',
      new WorkerDied('2019', '1', 'Error: No space left on device'),
      { code: 'disk-full' },
    ],
    [
      'a worker that ended',
      new WorkerDied('2019', 'SIGKILL'),
      { code: 'index-worker-died', values: { period: '2019', reason: 'SIGKILL' } },
    ],
    [
      'a report that changes',
      new ContentChanged('articles/a.md'),
      { code: 'content-changing', values: { file: 'articles/a.md' } },
    ],
    [
      'a folder that may not be written to',
      failure('EACCES', inCache),
      { code: 'folder-not-writable', values: { folder: root, reason: 'EACCES' } },
    ],
    [
      'a folder that is gone',
      failure('ENOENT', inOutput),
      { code: 'folder-removed', values: { folder: folders.outputDirectory } },
    ],
  ])('tells %s', (_, error, told) => {
    expect(asOperatorError(error, folders)).toMatchObject(told);
  });

  it.each<[string, unknown]>([
    ['a file that is gone from a folder that is there', failure('ENOENT', inCache)],
    ['a folder of somebody else', failure('EACCES', '/elsewhere/file')],
    ['what is no failure of the system', new TypeError('x is undefined')],
    ['an error that is told already', new OperatorError('disk-full', { folder: root })],
  ])('gives back as it is: %s', (_, error) => {
    expect(asOperatorError(error, folders)).toBe(error);
  });
});
