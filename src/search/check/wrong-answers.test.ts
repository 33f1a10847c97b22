import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeSmallIndex, smallArchive } from '../fixtures/small-index.ts';
import { sampleSite } from '../fixtures/sample-articles.ts';
import { checkSearch } from './check-search.ts';
import type { DrawnQuery } from './draw-queries.ts';

const folder = mkdtempSync(join(tmpdir(), 'baoku-wrong-answers-'));
afterAll(() => rmSync(folder, { recursive: true }));
beforeAll(async () => {
  await makeSmallIndex(folder);
});

/** What the articles say now, unlike the index: one gained the word 工会, one lost it; of the rest, it stands in three. */
const bodies: Readonly<Record<string, string>> = {
  zheng: '郑荣胜赴余杭区调研工会工作。',
  old: '工会成立。',
  craft: '郑荣胜在工会讲话。',
  notice: '放假。',
};

function check(queries: readonly DrawnQuery[]) {
  mkdirSync(join(folder, 'articles'), { recursive: true });
  const articles = smallArchive.map((article) => {
    const body = bodies[article.id] ?? '';
    writeFileSync(join(folder, article.file), body);
    return { ...article, digest: hash('sha256', body) };
  });
  return checkSearch({
    articles,
    site: sampleSite,
    contentDirectory: folder,
    searchDirectory: folder,
    queries,
  });
}

it('names the articles that an answer misses, and those that are wrong in it, and is not exact', async () => {
  const { failures, listing, exact } = await check([
    { kind: 'word', text: '工会' },
    { kind: 'name', text: '单霁翔' },
  ]);
  expect(failures).toEqual([{ kind: 'word', text: '工会', missed: ['craft'], wrong: ['notice'] }]);
  expect(listing).toEqual({ missed: [], wrong: [] });
  expect(exact).toBe(false);
});

it('counts of each kind which share was found, and which share of what was found is right', async () => {
  const { kinds } = await check([
    { kind: 'word', text: '工会' },
    { kind: 'word', text: '单霁翔' },
    { kind: 'passage', text: '会放假' },
    { kind: 'passage', text: '在工会讲' },
    { kind: 'name', text: '郑荣胜' },
  ]);
  expect(kinds.map(({ kind, queries, recall, precision }) => [kind, queries, recall, precision])).toEqual([
    ['name', 1, 1, 1],
    ['word', 2, 1 - 1 / 5, 1 - 1 / 5],
    ['passage', 2, 0, 0],
  ]);
});

it('is exact where every answer is', async () => {
  expect(await check([{ kind: 'name', text: '郑荣胜' }])).toMatchObject({ failures: [], exact: true });
});
