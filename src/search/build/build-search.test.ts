import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Article } from '../../archive/article.ts';
import { compareNewestFirst } from '../../archive/order.ts';
import { ContentChanged } from '../../loader/read-body.ts';
import { checkSearch } from '../check/check-search.ts';
import { createSearchClient } from '../client/search-client.ts';
import { sampleArticle, sampleSite } from '../fixtures/sample-articles.ts';
import { filesInFolder } from '../store/folder-files.ts';
import { buildSearch } from './build-search.ts';

const folder = mkdtempSync(join(tmpdir(), 'baoku-search-'));
afterAll(() => rmSync(folder, { recursive: true }));
const contentDirectory = join(folder, 'content');
mkdirSync(join(contentDirectory, 'articles'), { recursive: true });

function write(id: string, day: string, body: string, fields: Partial<Article> = {}): Article {
  const text = `---\ntitle: x\n---\n${body}`;
  writeFileSync(join(contentDirectory, 'articles', `${id}.md`), text);
  return sampleArticle(id, day, {
    ...fields,
    digest: hash('sha256', text),
    bodyStart: text.length - body.length,
  });
}

const articles = [
  write('a', '2019-11-25', '**郑荣胜**赴余杭区\n调研工会工作。\n\n共 1,234 人。', {
    title: '于继承中前行　在创新中开拓',
    people: [{ name: '郑荣胜' }],
  }),
  write('b', '2018-01-02', '工匠精神，代代相传。', { title: '工匠', reporters: ['王钰哲'] }),
  write('c', '2017-05-06', '增长 3.14%。', { title: '年度报告', column: 'notices' }),
].sort(compareNewestFirst);

function build(name: string, given: readonly Article[] = articles) {
  return buildSearch({
    articles: given,
    contentDirectory,
    output: join(folder, `${name}-output`),
    cacheDirectory: join(folder, `${name}-cache`),
    site: sampleSite,
    limits: { largestBundle: 2 },
    workers: 2,
  });
}

function treeOf(name: string): [string, string][] {
  const root = join(folder, `${name}-output`);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [file.slice(root.length), readFileSync(file).toString('base64')]);
}

async function find(name: string, query: string): Promise<string[]> {
  const client = createSearchClient(filesInFolder(join(folder, `${name}-output`)));
  const { hits } = await client.search(query);
  return (await client.records(hits)).map(({ address }) => address);
}

describe('buildSearch', () => {
  it('makes an index that finds what readers see, and says what it made', async () => {
    const progress: number[] = [];
    const summary = await buildSearch({
      articles,
      contentDirectory,
      output: join(folder, 'a-output'),
      cacheDirectory: join(folder, 'a-cache'),
      site: sampleSite,
      limits: { largestBundle: 2 },
      onProgress: (done) => progress.push(done),
    });
    expect(summary).toMatchObject({ bundles: 2, articles: 3, reused: 0 });
    expect(progress.at(-1)).toBe(3);
    expect(await find('a', '荣胜赴余杭区调研')).toEqual(['/reports/2019/11/25/a/']);
    expect(await find('a', '王钰哲')).toEqual(['/reports/2018/01/02/b/']);
    const check = await checkSearch({
      articles,
      site: sampleSite,
      contentDirectory,
      searchDirectory: join(folder, 'a-output'),
      samples: 80,
    });
    expect(check.failures).toEqual([]);
    expect(check.exact).toBe(true);
  });

  it('makes the same bytes again without the cache', async () => {
    await build('b');
    expect(treeOf('b')).toEqual(treeOf('a'));
  });

  it('makes only the bundles anew whose articles changed, and clears away the old ones', async () => {
    const oldFolders = readdirSync(join(folder, 'a-output'));
    const changed = write('a', '2019-11-25', '改写了的正文。', { title: '于继承中前行　在创新中开拓' });
    const given = [changed, ...articles.slice(1)];
    expect(await build('a', given)).toMatchObject({ bundles: 2, reused: 1 });
    expect(await find('a', '改写')).toEqual(['/reports/2019/11/25/a/']);
    expect(await find('a', '余杭')).toEqual([]);
    await build('c', given);
    expect(treeOf('a')).toEqual(treeOf('c'));
    expect(readdirSync(join(folder, 'a-output'))).not.toEqual(oldFolders);
    expect(
      readdirSync(join(folder, 'a-cache', 'search-bundles')).filter((name) => !name.endsWith('.seal')).length,
    ).toBe(2);
  });

  it('names the file that changed while it was read', async () => {
    writeFileSync(join(contentDirectory, 'articles', 'b.md'), 'anders');
    await expect(build('d')).rejects.toThrow(ContentChanged);
  });

  it('makes an index of nothing', async () => {
    expect(await build('e', [])).toMatchObject({ bundles: 0, articles: 0 });
    expect(statSync(join(folder, 'e-output', 'manifest.json')).isFile()).toBe(true);
    expect(await find('e', '工会')).toEqual([]);
  });
});
