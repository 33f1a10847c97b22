import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { writeContentFolder } from '../scripts/bench/content-folder.ts';
import { plainEnvironment } from './plain-environment.ts';

const folder = mkdtempSync(join(tmpdir(), 'baoku-check-speed-'));
afterAll(() => rmSync(folder, { recursive: true }));

const count = 10_000;
/** The median of three leaves out what other programs took of the machine. */
const runs = 3;

function secondsOf(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

function medianOf(work: () => void): number {
  const times = Array.from({ length: runs }, () => secondsOf(work)).sort((a, b) => a - b);
  return times[Math.floor(runs / 2)] ?? 0;
}

/** A program that does nothing but read every file. */
function readAll(): void {
  const files = readdirSync(join(folder, 'content'), { recursive: true, withFileTypes: true });
  for (const file of files) if (file.isFile()) readFileSync(join(file.parentPath, file.name));
}

it(
  'checks ten thousand articles, and prints how long that took beside a bare read',
  { timeout: 900_000 },
  () => {
    writeContentFolder(join(folder, 'content'), count);
    const check = (): void => {
      const { status, stdout } = spawnSync(
        process.execPath,
        [resolve('bin/baoku.mjs'), 'check', '--format', 'json'],
        {
          cwd: folder,
          env: plainEnvironment(),
          encoding: 'utf8',
          maxBuffer: 1e9,
        },
      );
      expect({ status, summary: JSON.parse(stdout) as unknown }).toMatchObject({
        status: 0,
        summary: { articles: count, errors: 0 },
      });
    };
    readAll();
    const bare = medianOf(readAll);
    const cold = medianOf(() => {
      rmSync(join(folder, '.baoku'), { recursive: true, force: true });
      check();
    });
    check();
    const warm = medianOf(check);
    const line = (name: string, seconds: number): string =>
      `${name.padEnd(22)}${seconds.toFixed(2).padStart(6)} s${(seconds / bare).toFixed(1).padStart(8)} ×`;
    // No time is demanded: it is the machine's as much as ours.
    process.stdout.write(
      [
        `baoku check of ${count.toLocaleString('en')} articles`,
        line('read the bare files', bare),
        line('check, nothing kept', cold),
        line('check again', warm),
        '',
      ].join('\n'),
    );
  },
);
