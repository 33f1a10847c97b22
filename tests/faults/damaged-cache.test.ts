import {
  globSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { markerName } from '../../src/publish/output-folder.ts';
import { search } from './reader.ts';
import { prepareSite } from './prepared-site.ts';
import { copyFolder, differences, writeVersion, type Tree } from './test-site.ts';

// Several builds in each test, on machines that other tests keep busy.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const site = prepareSite();
let whole: Tree;
let answer: string;
/** When the old site was swapped in: by that and by its place on the disk, the marker is known to be the record's. */
let swapped: Date;
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
  rmSync(join(site.at('old-site'), markerName));
  swapped = statSync(join(site.at('site'), markerName)).mtime;
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

/** Each line that a build says of its cache. */
const saidOfCache = (errors: string): string[] => [...(errors.match(/^The cache.*\n/gm) ?? [])];

const replaceRecord = (text: string) => writeFileSync(inCache('builds/*.json')[0] ?? '', text);
const olderRecord =
  '{"format":5,"pages":1,"templates":"a","settings":"b","whole":"c","marker":"1-1","archive":"d"}\nindex.html\ta\tb\t';
/** As a build from another cache does that is killed while it swaps files in. */
const touchOutput = () => utimesSync(join(site.at('site'), markerName), new Date(), new Date());

describe('a build with a damaged cache', () => {
  it.each<[string, () => void, string]>([
    ['content that was cut short', () => cut('content.json'), line('content')],
    [
      'content of another version',
      () => writeFileSync(site.at('cache/content.json'), 'baoku-content 0\n{}'),
      line('content'),
    ],
    ['content with one bit changed', () => spoil('content.json'), line('content')],
    ['a record that was cut short', () => cut('builds/*.json'), line('record')],
    ['a record of something else', () => replaceRecord('[1]'), line('record')],
    ['a record of an older format', () => replaceRecord(olderRecord), line('record')],
    ['what pages were made of, cut short', () => cut('builds/*.archive'), line('record')],
    ['the list of what is published, cut short', () => cut('builds/*.listing'), line('record')],
    ['a record that speaks of what somebody touched since', () => touchOutput(), ''],
    [
      'templates with a style sheet cut short',
      () => cut('templates/*/client/assets/*.css'),
      line('templates'),
    ],
    ['nothing in it but templates', () => remove('{builds,search-bundles,content.json}'), ''],
  ])('publishes the right site, and says so in one line: %s', async (_, damage, said) => {
    rmSync(site.at('cache'), { recursive: true, force: true });
    copyFolder(site.at('sound-cache'), site.at('cache'));
    for (const name of readdirSync(site.at('site')))
      if (name !== markerName) rmSync(join(site.at('site'), name), { recursive: true });
    copyFolder(site.at('old-site'), site.at('site'));
    utimesSync(join(site.at('site'), markerName), swapped, swapped);
    writeVersion(site, 'new', 6);
    damage();
    const { code, errors } = await site.build();
    expect({ code, said: saidOfCache(errors) }).toEqual({ code: 0, said: said === '' ? [] : [said] });
    expect(differences(site.tree(), whole)).toEqual([]);
  });
});

describe('a build whose search bundles are damaged', () => {
  it.each<[string, () => void, string]>([
    ['cut short', () => cut('search-bundles/*/facets.bin'), 'search'],
    ['changed in one bit', () => spoil('search-bundles/*/index/*.pf_index'), 'search'],
    ['incomplete', () => remove('search-bundles/*/records/0.bin'), 'search'],
    [
      'as is all else',
      () => {
        spoil('content.json');
        remove('templates/*/server/entry.mjs');
        cut('search-bundles/*/facets.bin');
        replaceRecord(olderRecord);
        cut('builds/*.listing');
      },
      'content, templates, search, record',
    ],
  ])('makes them again, and says so in one line: %s', async (_, damage, parts) => {
    // Only the published site is gone, so that every bundle is taken from the cache.
    await site.build();
    rmSync(site.at('site'), { recursive: true });
    damage();
    const { code, errors } = await site.build();
    expect({ code, said: saidOfCache(errors) }).toEqual({ code: 0, said: [line(parts)] });
    expect(differences(site.tree(), whole)).toEqual([]);
    expect(await search(site.at('site'))).toBe(answer);
  });
});
