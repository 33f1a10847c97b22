import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSmallIndex, openClient } from '../fixtures/small-index.ts';
import { SearchFileError, type SearchFiles } from '../store/search-files.ts';
import type { SearchAnswer } from './search-answer.ts';
import { createSearchClient } from './search-client.ts';

const folder = mkdtempSync(join(tmpdir(), 'baoku-client-'));
afterAll(() => rmSync(folder, { recursive: true }));
beforeAll(async () => {
  await makeSmallIndex(folder);
});

describe('loading for a search', () => {
  it('asks the newest bundle first and tells of each', async () => {
    const { client, read } = openClient(folder);
    const updates: SearchAnswer[] = [];
    const answer = await client.search('工会', { onUpdate: (each) => void updates.push(each) });
    expect(updates.map(({ total, bundles }) => [total, bundles.asked, bundles.total])).toHaveLength(3);
    expect(updates[0]?.total).toBe(1);
    expect(updates.at(-1)).toEqual(answer);
    expect(read.findIndex((path) => path.startsWith('2018'))).toBeGreaterThan(
      read.findLastIndex((path) => path.startsWith('2019')),
    );
  });

  it('asks one bundle after the other while none has an answer', async () => {
    const { client, read } = openClient(folder);
    const asked: string[] = [];
    const onUpdate = ({ total, bundles }: SearchAnswer) => {
      asked.push(
        `${total} in ${bundles.asked}: ${new Set(read.flatMap((path) => path.match(/^\d{4}/) ?? [])).size}`,
      );
    };
    await client.search('往事', { onUpdate });
    expect(asked).toEqual(['0 in 1: 1', '0 in 2: 2', '1 in 3: 3']);
  });

  it('asks no further bundle until what was promised of the first answer is done', async () => {
    const { client, read } = openClient(folder);
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
      const { client, read } = openClient(folder);
      expect((await client.search('工', { filters })).total).toBe(2);
      expect(read.filter((path) => /^201[78]/.test(path))).toEqual([]);
    }
    const { client } = openClient(folder);
    expect((await client.search('工', { filters: { from: '2019-03-02' } })).total).toBe(1);
  });

  it('rejects with the file that failed, and succeeds when asked again', async () => {
    let broken = true;
    const { client } = openClient(folder, (path) => {
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
    const { client, read } = openClient(folder);
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
    const { client } = openClient(folder);
    for (const typed of ['zhengrongsheng', 'zrs', 'zhengrong', "Zheng Rong'sheng", 'zhrsh']) {
      expect(await client.suggest(typed)).toEqual([{ kind: 'person', text: '郑荣胜' }]);
    }
    expect(await client.suggest('shanjixiang')).toEqual([{ kind: 'person', text: '单霁翔' }]);
    expect(await client.suggest('gjjs')).toEqual([{ kind: 'headline', text: '工匠精神' }]);
    expect(await client.suggest('jingshen')).toEqual([{ kind: 'headline', text: '工匠精神' }]);
  });

  it('loads nothing unless letters are typed', async () => {
    const { client, read } = openClient(folder);
    expect(await client.suggest('工会')).toEqual([]);
    expect(await client.suggest('z')).toEqual([]);
    expect(read).toEqual(['manifest.json']);
  });
});
