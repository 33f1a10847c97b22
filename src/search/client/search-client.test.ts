import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareNewestFirst } from '../../archive/order.ts';
import { peoplePinyin } from '../build/pinyin.ts';
import { planBundles } from '../build/plan-bundles.ts';
import { writeBundle, writePacked } from '../build/write-bundle.ts';
import { sampleArticle, sampleSite } from '../fixtures/sample-articles.ts';
import { FORMAT_VERSION, type Manifest } from '../store/bundle-files.ts';
import { filesInFolder } from '../store/folder-files.ts';
import { SearchFileError, type SearchFiles } from '../store/search-files.ts';
import type { SearchAnswer } from './search-answer.ts';
import type { Filters } from './facets.ts';
import { createSearchClient } from './search-client.ts';

const folder = mkdtempSync(join(tmpdir(), 'baoku-client-'));
afterAll(() => rmSync(folder, { recursive: true }));

const bodies: Record<string, string> = {
  zheng: '郑荣胜赴余杭区调研工会工作。',
  old: '工会成立。工会、工会、工会。',
  craft: '弘扬工匠精神，郑荣胜讲话。',
  notice: '工会放假通知。',
  long: '正文没有那个词。',
};
const articles = [
  sampleArticle('zheng', '2019-11-25', {
    title: '于继承中前行',
    kicker: '工会工作',
    column: 'news',
    source: '本网',
    people: [{ name: '郑荣胜' }],
    organizations: ['余杭区总工会'],
  }),
  sampleArticle('craft', '2019-03-01', {
    title: '工匠精神',
    column: 'news',
    people: [{ name: '单霁翔' }, { name: '郑荣胜' }],
  }),
  sampleArticle('notice', '2018-12-31', { title: '放假', column: 'notices', source: '杭州日报' }),
  sampleArticle('old', '2017-01-01', { title: '往事', column: 'news', source: '本网' }),
  sampleArticle('long', '2017-01-01', { title: `${'很长'.repeat(40)}工会` }),
].sort(compareNewestFirst);

let manifest: Manifest;
beforeAll(async () => {
  const bundles = [];
  for (const { name, articles: planned } of planBundles(articles, 2)) {
    const job = {
      articles: planned,
      folder: join(folder, name),
      chunkSize: 20,
      recordsPerPart: 2,
      indexer: 'baoku' as const,
    };
    await writeBundle(
      job,
      (article) => bodies[article.id] ?? '',
      () => undefined,
    );
    const [to, from] = [planned[0]?.day, planned.at(-1)?.day] as Manifest['bundles'][0]['from'][];
    bundles.push({ name, path: name, from, to, count: planned.length, hash: name, dead: [] });
  }
  const people = peoplePinyin(articles);
  for (const [letter, list] of people) writePacked(join(folder, 'people', `${letter}.bin`), list);
  manifest = {
    format: FORMAT_VERSION,
    base: '/reports/',
    columns: sampleSite.columns,
    days: { from: articles.at(-1)?.day, to: articles[0]?.day },
    recordsPerPart: 2,
    peopleLetters: [...people.keys()].join(''),
    bundles,
  } as Manifest;
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
}, 20_000);

/** A client that keeps the paths of the files that it read. */
function openClient(change: (path: string) => void = () => undefined) {
  const files = filesInFolder(folder);
  const read: string[] = [];
  const watched: SearchFiles = {
    read: async (path, signal) => {
      change(path);
      read.push(path);
      return files.read(path, signal);
    },
  };
  return { client: createSearchClient(watched), read };
}

async function find(
  query: string,
  settings: Parameters<ReturnType<typeof createSearchClient>['search']>[1] = {},
) {
  const { client } = openClient();
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
    const { client } = openClient();
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
    const { client, read } = openClient();
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
    const { client } = openClient();
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
    const { client } = openClient();
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

  it('asks the newest bundle first and tells of each', async () => {
    const { client, read } = openClient();
    const updates: SearchAnswer[] = [];
    const answer = await client.search('工会', { onUpdate: (each) => void updates.push(each) });
    expect(updates.map(({ total, bundles }) => [total, bundles.asked, bundles.total])).toHaveLength(3);
    expect(updates[0]?.total).toBe(1);
    expect(updates.at(-1)).toEqual(answer);
    expect(read.findIndex((path) => path.startsWith('2018'))).toBeGreaterThan(
      read.findLastIndex((path) => path.startsWith('2019')),
    );
  });

  it('asks no further bundle until what was promised of the first answer is done', async () => {
    const { client, read } = openClient();
    let readMeanwhile: string[] = [];
    await client.search('工会', {
      onUpdate: async ({ bundles }) => {
        if (bundles.asked > 1) return;
        const before = read.length;
        await new Promise((resolve) => setTimeout(resolve, 20));
        readMeanwhile = read.slice(before);
      },
    });
    expect(readMeanwhile).toEqual([]);
    expect(read.some((path) => path.startsWith('2018'))).toBe(true);
  });

  it('loads no bundle of other times', async () => {
    for (const filters of [
      { year: '2019' },
      { from: '2019-01-01' },
      { from: '2019-03-01', to: '2019-12-31' },
    ]) {
      const { client, read } = openClient();
      expect((await client.search('工', { filters })).total).toBe(2);
      expect(read.filter((path) => /^201[78]/.test(path))).toEqual([]);
    }
    expect(await find('工', { filters: { from: '2019-03-02' } })).toEqual(['zheng']);
  });

  it('leaves out what the manifest calls dead', async () => {
    const other = mkdtempSync(join(tmpdir(), 'baoku-dead-'));
    cpSync(folder, other, { recursive: true });
    const [newest, ...older] = manifest.bundles;
    const changed = { ...manifest, bundles: [{ ...newest, dead: [0] }, ...older] };
    writeFileSync(join(other, 'manifest.json'), JSON.stringify(changed));
    const client = createSearchClient(filesInFolder(other));
    expect((await client.search('郑荣胜')).hits.map(({ number }) => number)).toEqual([1]);
    expect(await client.suggest('yujicheng')).toEqual([]);
    rmSync(other, { recursive: true });
  });

  it('rejects with the file that failed, and succeeds when asked again', async () => {
    let broken = true;
    const { client } = openClient((path) => {
      if (broken && path.startsWith('2017') && path.endsWith('facets.bin')) {
        throw new SearchFileError(path, new Error('offline'));
      }
    });
    const totals: number[] = [];
    const attempt = client.search('工会', { onUpdate: ({ total }) => void totals.push(total) });
    await expect(attempt).rejects.toMatchObject({ name: 'SearchFileError', path: '2017/facets.bin' });
    expect(totals[0]).toBe(1);
    broken = false;
    expect((await client.search('工会')).total).toBe(4);
  });

  it('does not read an index of another format', async () => {
    const files: SearchFiles = { read: async () => new TextEncoder().encode('{"format":99}') };
    await expect(createSearchClient(files).search('工会')).rejects.toThrow(SearchFileError);
  });

  it('stops when it is aborted', async () => {
    const { client, read } = openClient();
    const controller = new AbortController();
    const searching = client.search('工会', {
      signal: controller.signal,
      onUpdate: () => controller.abort(),
    });
    await expect(searching).rejects.toMatchObject({ name: 'AbortError' });
    expect(read.filter((path) => path.startsWith('2017'))).toEqual([]);
  });
});

describe('suggest', () => {
  it('knows people and headlines by full pinyin and by initials', async () => {
    const { client } = openClient();
    for (const typed of ['zhengrongsheng', 'zrs', 'zhengrong', "Zheng Rong'sheng", 'zhrsh']) {
      expect(await client.suggest(typed)).toEqual([{ kind: 'person', text: '郑荣胜' }]);
    }
    expect(await client.suggest('shanjixiang')).toEqual([{ kind: 'person', text: '单霁翔' }]);
    expect(await client.suggest('gjjs')).toEqual([{ kind: 'headline', text: '工匠精神' }]);
    expect(await client.suggest('jingshen')).toEqual([{ kind: 'headline', text: '工匠精神' }]);
  });

  it('loads nothing unless letters are typed', async () => {
    const { client, read } = openClient();
    expect(await client.suggest('工会')).toEqual([]);
    expect(await client.suggest('z')).toEqual([]);
    expect(read).toEqual(['manifest.json']);
  });
});
