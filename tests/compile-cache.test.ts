import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainEnvironment } from './plain-environment.ts';

const program = path.resolve(import.meta.dirname, '../bin/baoku.mjs');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'baoku-compile-cache-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Prints the version, with the user's caches in a folder, wherever the system has them. */
function version(home: string): string {
  const { NODE_COMPILE_CACHE: _, ...environment } = plainEnvironment();
  const env = { ...environment, HOME: home, XDG_CACHE_HOME: home, LOCALAPPDATA: home };
  return execFileSync(process.execPath, [program, '--version'], { env, encoding: 'utf8' });
}

describe('compiled code', () => {
  it('is kept in the user’s own cache folder', () => {
    const printed = version(folder);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => /baoku.compiled.+\d/.test(file)).length).toBeGreaterThan(5);
    expect(version(folder)).toBe(printed);
  });

  it('is not kept where nothing can be written', () => {
    const file = path.join(folder, 'a-file');
    writeFileSync(file, '');
    expect(version(file)).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
