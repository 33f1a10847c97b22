import { globSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { search } from './reader.ts';
import { prepareSite } from './prepared-site.ts';
import { copyFolder, differences, writeVersion, type Tree } from './test-site.ts';

// Several builds in each test, on machines that other tests keep busy.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const site = prepareSite();
let whole: Tree;
let answer: string;
beforeAll(async () => {
  writeVersion(site, 'new', 6);
  await site.build();
  whole = site.tree();
  answer = await search(site.at('site'));
  writeVersion(site, 'old', 6);
  rmSync(site.at('site'), { recursive: true });
  await site.build();
  copyFolder(site.at('cache'), site.at('sound-cache'));
  copyFolder(site.at('site'), site.at('old-site'));
});
afterAll(() => site.remove());

/** The files of the cache that match; at least one. */
function inCache(pattern: string): string[] {
  const files = globSync(pattern, { cwd: site.at('cache') }).map((file) => join(site.at('cache'), file));
  expect(files.length).toBeGreaterThan(0);
  return files;
}

const cut = (pattern: string) => {
  for (const file of inCache(pattern)) truncateSync(file, readFileSync(file).length >> 1);
};
const spoil = (pattern: string) => {
  for (const file of inCache(pattern)) {
    const bytes = readFileSync(file);
    bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
    writeFileSync(file, bytes);
  }
};
const remove = (pattern: string) => {
  for (const file of inCache(pattern)) rmSync(file, { recursive: true });
};

/** What a build says of its cache; nothing where it could be used. */
const line = (parts: string) =>
  `The cache could not be used, being damaged or from another version; made anew: ${parts}.\n`;

describe('a build with a damaged cache', () => {
  it.each<[string, () => void, string]>([
    ['content that was cut short', () => cut('content.json'), line('content')],
    [
      'content of another version',
      () => writeFileSync(site.at('cache/content.json'), 'baoku-content 0\n{}'),
      line('content'),
    ],
    ['content with one bit changed', () => spoil('content.json'), line('content')],
    ['a record that was cut short', () => cut('builds/*.json'), ''],
    ['a record of something else', () => writeFileSync(inCache('builds/*.json')[0] ?? '', '[1]'), ''],
    ['templates without one of their files', () => remove('templates/*/server/entry.mjs'), line('templates')],
    ['a style sheet that was cut short', () => cut('templates/*/client/assets/*.css'), line('templates')],
    [
      'everything damaged',
      () => {
        spoil('content.json');
        cut('templates/*/server/*.mjs');
      },
      line('content, templates'),
    ],
    ['nothing in it', () => remove('*'), ''],
  ])('publishes the right site, and says so in one line: %s', async (_, damage, said) => {
    rmSync(site.at('cache'), { recursive: true, force: true });
    rmSync(site.at('site'), { recursive: true, force: true });
    copyFolder(site.at('sound-cache'), site.at('cache'));
    copyFolder(site.at('old-site'), site.at('site'));
    writeVersion(site, 'new', 6);
    damage();
    const { code, errors } = await site.build();
    expect({ code, said: errors.match(/^The cache.*\n/m)?.[0] ?? '' }).toEqual({ code: 0, said });
    expect(differences(site.tree(), whole)).toEqual([]);
  });
});

describe('a build whose search bundles are damaged', () => {
  it.each<[string, () => void]>([
    ['cut short', () => cut('search-bundles/*/facets.bin')],
    ['changed in one bit', () => spoil('search-bundles/*/index/*.pf_index')],
    ['incomplete', () => remove('search-bundles/*/records/0.bin')],
  ])('makes them again, and says so in one line: %s', async (_, damage) => {
    // Only the published site is gone, so that every bundle is taken from the cache.
    await site.build();
    rmSync(site.at('site'), { recursive: true });
    damage();
    const { code, errors } = await site.build();
    expect({ code, errors }).toMatchObject({ code: 0, errors: expect.stringContaining(line('search')) });
    expect(differences(site.tree(), whole)).toEqual([]);
    expect(await search(site.at('site'))).toBe(answer);
  });
});
