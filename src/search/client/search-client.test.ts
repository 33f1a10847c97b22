import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSmallIndex, openClient } from '../fixtures/small-index.ts';
import type { Manifest } from '../store/bundle-files.ts';
import { filesInFolder } from '../store/folder-files.ts';
import type { Filters } from './facets.ts';
import { createSearchClient } from './search-client.ts';

const folder = mkdtempSync(join(tmpdir(), 'baoku-client-'));
afterAll(() => rmSync(folder, { recursive: true }));

let manifest: Manifest;
beforeAll(async () => {
  manifest = await makeSmallIndex(folder);
});

/** A client of the same index with another list of bundles. */
function openChanged(changes: Partial<Manifest>) {
  const other = mkdtempSync(join(folder, 'changed-'));
  for (const name of readdirSync(folder))
    if (!name.startsWith('changed-')) cpSync(join(folder, name), join(other, name), { recursive: true });
  writeFileSync(join(other, 'manifest.json'), JSON.stringify({ ...manifest, ...changes }));
  return createSearchClient(filesInFolder(other));
}

async function find(
  query: string,
  settings: Parameters<ReturnType<typeof createSearchClient>['search']>[1] = {},
) {
  const { client } = openClient(folder);
  const answer = await client.search(query, settings);
  return (await client.records(answer.hits)).map(({ address }) => address.split('/').at(-2));
}

describe('search', () => {
  it('wants every word and none that is excluded', async () => {
    expect(await find('工会 余杭')).toEqual(['zheng']);
    expect((await find('工会 -通知')).sort()).toEqual(['long', 'old', 'zheng']);
    expect(await find('“郑荣胜赴余杭”')).toEqual(['zheng']);
    expect(await find('鄭榮勝 工匠')).toEqual(['craft']);
    expect(await find('无此词')).toEqual([]);
    expect(await find('')).toEqual([]);
  });

  it('is complete for one character', async () => {
    expect((await find('工')).sort()).toEqual(['craft', 'long', 'notice', 'old', 'zheng']);
  });

  it('puts the headline before the body, also one of many characters, then frequency, then age', async () => {
    expect(await find('工会')).toEqual(['zheng', 'long', 'old', 'notice']);
  });

  it('orders by age when asked', async () => {
    expect(await find('工会', { order: 'newest' })).toEqual(['zheng', 'notice', 'long', 'old']);
    expect(await find('工会', { order: 'oldest' })).toEqual(['old', 'long', 'notice', 'zheng']);
  });

  it('understands typed facets', async () => {
    expect(await find('工会 栏目:要闻')).toEqual(['zheng', 'old']);
    expect(await find('人物：鄭榮勝')).toEqual(['zheng', 'craft']);
    expect(await find('工会 -栏目:要闻 年份:2018')).toEqual(['notice']);
  });

  it('counts for every facet what another choice would leave', async () => {
    const { client } = openClient(folder);
    const answer = await client.search('工会', { filters: { column: 'news' } });
    expect(answer.total).toBe(2);
    expect(answer.facets.column).toEqual([
      { value: 'news', count: 2 },
      { value: 'notices', count: 1 },
    ]);
    expect(answer.facets.source).toEqual([{ value: '本网', count: 2 }]);
    expect(answer.facets.person).toEqual([{ value: '郑荣胜', count: 1 }]);
    expect(answer.facets.organization).toEqual([{ value: '余杭区总工会', count: 1 }]);
    expect(answer.years).toEqual([
      { year: '2017', count: 1 },
      { year: '2019', count: 1 },
    ]);
  });

  it('counts the years as if none were chosen, and those of bundles that are not asked not at all', async () => {
    const { client, read } = openClient(folder);
    const asked = async (filters: Filters) => (await client.search('工会', { filters })).years;
    expect(await asked({ year: '2017' })).toEqual([
      { year: '2017', count: 2 },
      { year: '2018', count: undefined },
      { year: '2019', count: undefined },
    ]);
    expect(read.some((path) => path.startsWith('2018') || path.startsWith('2019'))).toBe(false);
    expect(await asked({ from: '2017-01-01', to: '2018-12-31' })).toEqual([
      { year: '2017', count: 2 },
      { year: '2018', count: 1 },
      { year: '2019', count: undefined },
    ]);
    expect((await client.search('工会 year:2017')).years).toEqual([{ year: '2017', count: 2 }]);
  });

  it('counts facets within the days that are chosen', async () => {
    const { client } = openClient(folder);
    const { facets, total } = await client.search('工会', {
      filters: { from: '2017-01-01', to: '2018-12-30' },
    });
    expect([total, facets.column]).toEqual([2, [{ value: 'news', count: 1 }]]);
  });

  it('finds nothing for exclusions alone, and with filters what these leave', async () => {
    expect(await find('-通知')).toEqual([]);
    expect(await find('-year:2019')).toEqual([]);
    expect((await find('-通知 year:2019')).sort()).toEqual(['craft', 'zheng']);
    expect((await find('-工匠', { filters: { year: '2019' } })).sort()).toEqual(['zheng']);
  });

  it('shows all that the filters leave when nothing is typed', async () => {
    expect(await find('', { filters: { column: 'notices' } })).toEqual(['notice']);
  });

  it('gives each result what it shows', async () => {
    const { client } = openClient(folder);
    const { hits } = await client.search('余杭');
    expect((await client.records(hits)).map(({ hit: _, ...shown }) => shown)).toEqual([
      {
        headline: '于继承中前行',
        kicker: '工会工作',
        day: '2019-11-25',
        column: '要闻',
        source: '本网',
        address: '/reports/2019/11/25/zheng/',
      },
    ]);
  });

  it('leaves out what the manifest calls dead', async () => {
    const [newest, ...older] = manifest.bundles;
    const client = openChanged({ bundles: [{ ...newest!, dead: [0] }, ...older] });
    expect((await client.search('郑荣胜')).hits.map(({ number }) => number)).toEqual([1]);
    expect(await client.suggest('yujicheng')).toEqual([]);
  });

  it('offers no year of which no article is left, though a bundle was made of some', async () => {
    const filters = { year: '2019' };
    const yearsOf = async (client: ReturnType<typeof createSearchClient>) =>
      (await client.search('工会', { filters })).years.map(({ year }) => year);
    expect(await yearsOf(openChanged({}))).toEqual(['2017', '2018', '2019']);
    expect(await yearsOf(openChanged({ years: ['2019', '2017'] }))).toEqual(['2017', '2019']);
  });
});
