import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { openSyllables } from './known-syllables.ts';

const folder = mkdtempSync(join(tmpdir(), 'baoku-syllables-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'names.json');

/** Asks for names as a build does; returns those that had to be found. */
function ask(names: readonly string[], fingerprint = 'code'): string[] {
  const find = vi.fn((name: string) => `read ${name}`);
  const syllables = openSyllables(file, fingerprint, find);
  expect(names.map((name) => syllables.of(name))).toEqual(names.map((name) => `read ${name}`));
  syllables.save();
  return find.mock.calls.map(([name]) => name);
}

describe('openSyllables', () => {
  it('finds each name once, whatever it is called', () => {
    expect(ask(['郑荣胜', '__proto__'])).toEqual(['郑荣胜', '__proto__']);
    expect(ask(['郑荣胜', '__proto__', '王芳'])).toEqual(['王芳']);
    expect(ask(['王芳', '__proto__', '郑荣胜'])).toEqual([]);
  });

  it('takes nothing from other code, nor from a file that was changed', () => {
    ask(['郑荣胜']);
    expect(ask(['郑荣胜'], 'other code')).toEqual(['郑荣胜']);
    writeFileSync(file, readFileSync(file, 'utf8').replace('read ', 'RED '));
    expect(ask(['郑荣胜'], 'other code')).toEqual(['郑荣胜']);
    writeFileSync(file, '');
    expect(ask(['郑荣胜'], 'other code')).toEqual(['郑荣胜']);
  });
});
