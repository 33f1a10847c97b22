import { describe, expect, it } from 'vitest';
import { FORMAT_VERSION, type Manifest } from '../store/bundle-files.ts';
import { SearchFileError, type SearchFiles } from '../store/search-files.ts';
import type { Hit } from './hit.ts';
import { createSearchClient } from './search-client.ts';

/** An index whose only readable file is the list of its bundles. */
function indexOf(hash: string): { readonly [path: string]: unknown } {
  const bundle = {
    name: '2019',
    path: `2019_${hash}`,
    from: '2019-01-01',
    to: '2019-12-31',
    count: 1,
    hash,
    dead: [],
  };
  const manifest = {
    format: FORMAT_VERSION,
    base: '/',
    columns: [],
    recordsPerPart: 48,
    peopleLetters: '',
    years: [],
    bundles: [bundle],
  };
  return { 'manifest.json': manifest };
}

/** Serves one index after the other: the next whenever a file is asked for that the present one does not hold. */
function serveInTurn(indexes: readonly ReturnType<typeof indexOf>[]) {
  const asked: string[] = [];
  let present = 0;
  const files: SearchFiles = {
    async read(path) {
      asked.push(path);
      const content = indexes[present]?.[path];
      if (content !== undefined) return new TextEncoder().encode(JSON.stringify(content));
      present = Math.min(present + 1, indexes.length - 1);
      throw new SearchFileError(path, new Error('404'));
    },
  };
  return { asked, client: createSearchClient(files) };
}

const empty: Manifest = {
  format: FORMAT_VERSION,
  base: '/',
  columns: [],
  recordsPerPart: 48,
  peopleLetters: '',
  years: [],
  bundles: [],
};

describe('an index that is replaced while it is searched', () => {
  it('is searched in its new version', async () => {
    const { client } = serveInTurn([indexOf('a'), { 'manifest.json': empty }]);
    expect(await client.search('工匠')).toMatchObject({ total: 0, bundles: { asked: 0, total: 0 } });
    expect(await client.manifest()).toEqual(empty);
  });

  it('suggests from its new version', async () => {
    const { client } = serveInTurn([indexOf('a'), { 'manifest.json': empty }]);
    expect(await client.suggest('zrs')).toEqual([]);
  });

  it('tells that the headlines of what was found in the old version are gone', async () => {
    const hit = { bundle: '2019_a', number: 0 } as Hit;
    const { client } = serveInTurn([indexOf('a'), { 'manifest.json': empty }]);
    const attempts = await Promise.allSettled([client.records([hit]), client.records([hit])]);
    attempts.push(...(await Promise.allSettled([client.records([hit])])));
    for (const attempt of attempts) expect(attempt).toMatchObject({ reason: { name: 'IndexReplacedError' } });
    const same = serveInTurn([indexOf('a')]).client.records([hit]);
    await expect(same).rejects.toMatchObject({ name: 'SearchFileError' });
  });

  it('is given up when a file is missing and the index is still the same', async () => {
    const { client, asked } = serveInTurn([indexOf('a')]);
    await expect(client.search('工匠')).rejects.toThrow(SearchFileError);
    expect(asked.filter((path) => path === 'manifest.json')).toHaveLength(2);
  });

  it('is given up when it is replaced again and again', async () => {
    const { client } = serveInTurn(['a', 'b', 'c', 'd', 'e'].map(indexOf));
    await expect(client.search('工匠')).rejects.toThrow(SearchFileError);
  });
});
