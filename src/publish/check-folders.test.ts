import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkFolders, isWithin } from './check-folders.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'baoku-folders-'));
  mkdirSync(join(root, 'content'));
});
afterEach(() => rmSync(root, { recursive: true }));

function check(folders: { content?: string; public?: string; output?: string; cache?: string }): void {
  checkFolders({
    contentDirectory: join(root, folders.content ?? 'content'),
    publicDirectory: join(root, folders.public ?? 'public'),
    outputDirectory: join(root, folders.output ?? 'dist'),
    cacheDirectory: join(root, folders.cache ?? '.baoku'),
  });
}

describe('checkFolders', () => {
  it('lets folders pass that are apart, whether or not they exist', () => {
    expect(() => check({})).not.toThrow();
    expect(() => check({ output: 'content-dist', cache: 'dist.cache' })).not.toThrow();
    expect(() => check({ public: 'content/static' })).not.toThrow();
  });

  it.each([
    ['the output in the content', { output: 'content/dist' }],
    ['the content in the output', { content: 'dist/content' }],
    ['the output in place of the content', { output: 'content' }],
    ['the output around everything', { output: '.' }],
    ['the public files in the output', { public: 'dist/public' }],
    ['the output in the public files', { output: 'public/site' }],
    ['the cache in the output', { cache: 'dist/.cache' }],
    ['the cache in the content', { cache: 'content/cache' }],
    ['the public files in place of the content', { public: 'content' }],
    ['the content in the public files', { content: 'public/content' }],
  ])('refuses %s', (_, folders) => {
    expect(() => check(folders)).toThrow('folders-overlap');
  });

  it('sees through symbolic links', () => {
    symlinkSync(join(root, 'content'), join(root, 'alias'));
    expect(() => check({ output: 'alias/deep/dist' })).toThrow('folders-overlap');
  });
});

describe('isWithin', () => {
  it('is not misled by names that begin alike', () => {
    expect(isWithin('/a/cache/x', '/a/cache')).toBe(true);
    expect(isWithin('/a/cache', '/a/cache')).toBe(true);
    expect(isWithin('/a/cache2/x', '/a/cache')).toBe(false);
    expect(isWithin('/a/..cache', '/a')).toBe(true);
    expect(isWithin('/a', '/a/cache')).toBe(false);
  });
});
