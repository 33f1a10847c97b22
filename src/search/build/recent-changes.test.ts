import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../archive/article.ts';
import { compareNewestFirst } from '../../archive/order.ts';
import { checkSearch } from '../check/check-search.ts';
import { drawQueries } from '../check/draw-queries.ts';
import { randomFrom } from '../check/random.ts';
import type { Filters } from '../client/facets.ts';
import { createSearchClient } from '../client/search-client.ts';
import { indexAnswers } from '../fixtures/index-answers.ts';
import { draft, start, type Draft, type Drafts } from '../fixtures/drafts.ts';
import { sampleArticle, sampleSite } from '../fixtures/sample-articles.ts';
import type { Manifest } from '../store/bundle-files.ts';
import { filesInFolder } from '../store/folder-files.ts';
import { fieldsOf } from '../text/fields.ts';
import { buildSearch } from './build-search.ts';

/** Small enough that a dozen articles make bundles, recent changes, and a fold of them into the periods. */
const limits = { largestBundle: 5, remakeAtMost: 0, largestRecent: 4 };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baoku-recent-'));
  mkdirSync(join(folder, 'content/articles'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function publish(drafts: Drafts): Article[] {
  return [...drafts].map(([number, draft]) => write(`report-${number}`, draft)).sort(compareNewestFirst);
}

function write(id: string, { day, time, title, body, person, column }: Draft): Article {
  const text = `---\ntitle: x\n---\n${body}`;
  writeFileSync(join(folder, 'content/articles', `${id}.md`), text);
  return sampleArticle(id, day, {
    title,
    column,
    people: [{ name: person }],
    digest: hash('sha256', text),
    bodyStart: text.length - body.length,
    ...(time === undefined ? {} : { time: time as Article['time'] & string }),
  });
}

function build(articles: readonly Article[], name: string, options: { compact?: boolean } = {}) {
  return buildSearch({
    articles,
    contentDirectory: join(folder, 'content'),
    output: join(folder, name),
    cacheDirectory: join(folder, `${name}-cache`),
    site: sampleSite,
    limits,
    workers: 2,
    ...options,
  });
}

function manifestIn(name: string): Manifest {
  return JSON.parse(readFileSync(join(folder, name, 'manifest.json'), 'utf8')) as Manifest;
}

function treeOf(name: string): [string, string][] {
  return readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [file.slice(join(folder, name).length), readFileSync(file, 'base64')]);
}

const filters: readonly Filters[] = [
  {},
  { year: '2019' },
  { from: '2018-06-01', to: '2019-03-05' },
  { column: 'news' },
  { person: '郑荣胜' },
];

/** Queries of all kinds out of the articles, and some that each archive has an answer to. */
function queriesFor(articles: readonly Article[], seed: number): string[] {
  const articleAt = (number: number) => {
    const article = articles[number] as Article;
    const body = readFileSync(join(folder, 'content', article.file), 'utf8').slice(article.bodyStart);
    return { fields: fieldsOf(article, body), names: article.people.map(({ name }) => name) };
  };
  const drawn = drawQueries(articles.length, articleAt, 8, randomFrom(seed));
  return [
    ...drawn.map(({ text }) => `"${text}"`),
    '',
    '工',
    '工会',
    '工会 -工匠',
    '人物:郑荣胜',
    'year:2018 精神',
  ];
}

const edit = fc.record({ number: fc.nat({ max: 15 }), draft: fc.option(draft, { freq: 3, nil: undefined }) });
const sessions = fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });

const runs = process.env['BAOKU_LONG'] === '1' ? 40 : 3;

describe('an index of an edited archive', { timeout: 600_000 }, () => {
  it('answers as an index made anew does, after every edit', async () => {
    await fc.assert(
      fc.asyncProperty(sessions, fc.nat(), async (edits, seed) => {
        for (const name of ['index', 'index-cache'])
          rmSync(join(folder, name), { recursive: true, force: true });
        const drafts = new Map(start);
        await build(publish(drafts), 'index');
        for (const session of edits) {
          for (const { number, draft: next } of session) {
            if (next === undefined) drafts.delete(number);
            else drafts.set(number, next);
          }
          const articles = publish(drafts);
          await build(articles, 'index');
          await build(articles, 'compact', { compact: true });
          const queries = queriesFor(articles, seed);
          const answers = await indexAnswers(join(folder, 'index'), queries, filters);
          expect(answers).toEqual(await indexAnswers(join(folder, 'compact'), queries, filters));
          expect(answers.length).toBeGreaterThanOrEqual(90);
          const check = await checkSearch({
            articles,
            site: sampleSite,
            contentDirectory: join(folder, 'content'),
            searchDirectory: join(folder, 'index'),
            samples: 15,
            seed,
            countBytes: false,
          });
          expect(check).toMatchObject({ failures: [], exact: true });
        }
      }),
      { numRuns: runs },
    );
  });
});

describe('the bundle of recent changes', () => {
  const edited: Drafts = new Map([...start, [5, { ...(start.get(5) as Draft), body: '改写了的正文。' }]]);

  it('holds what was edited, while the bundles of the periods stay', async () => {
    await build(publish(start), 'index');
    const before = manifestIn('index').bundles;
    expect(await build(publish(edited), 'index')).toMatchObject({ recent: 1, reused: before.length });
    const { bundles, recent } = manifestIn('index');
    expect(bundles.map(({ path }) => path)).toEqual(before.map(({ path }) => path));
    expect(bundles.flatMap(({ dead }) => dead)).toHaveLength(1);
    expect(recent?.count).toBe(1);
    const client = createSearchClient(filesInFolder(join(folder, 'index')));
    expect((await client.search('改写')).total).toBe(1);
    expect((await client.search('第5篇')).total).toBe(0);
  });

  it('is gone when an article is edited back, and an article that leaves is only dead', async () => {
    await build(publish(start), 'index');
    const before = treeOf('index');
    await build(publish(edited), 'index');
    await build(publish(start), 'index');
    expect(treeOf('index')).toEqual(before);
    const fewer = new Map([...start].slice(1));
    expect(await build(publish(fewer), 'index')).toMatchObject({ recent: 0 });
    expect(manifestIn('index').bundles.flatMap(({ dead }) => dead)).toHaveLength(1);
    expect(manifestIn('index').recent).toBeUndefined();
  });

  it('is folded into the periods when it grows past its limit, and when that is asked for', async () => {
    await build(publish(start), 'index');
    await build(publish(edited), 'index');
    await build(publish(edited), 'clean');
    expect(treeOf('index')).not.toEqual(treeOf('clean'));
    await build(publish(edited), 'index', { compact: true });
    expect(treeOf('index')).toEqual(treeOf('clean'));

    const all = new Map([...start].map(([number, each]) => [number, { ...each, body: `新 ${number}` }]));
    const some = new Map([...edited, ...[...all].slice(0, limits.largestRecent)]);
    expect(await build(publish(some), 'index')).toMatchObject({ recent: limits.largestRecent });
    const more = new Map([...edited, ...[...all].slice(0, limits.largestRecent + 1)]);
    expect(await build(publish(more), 'index')).toMatchObject({ recent: 0 });
  });

  it.each([
    ['damaged', (text: string) => text.replace('2019', '2018')],
    ['cut short', (text: string) => text.slice(0, 80)],
  ])('does not stand beside a base whose description is %s', async (_, damage) => {
    await build(publish(start), 'index');
    await build(publish(edited), 'index');
    const file = join(folder, 'index-cache/search-base.json');
    writeFileSync(file, damage(readFileSync(file, 'utf8')));
    expect(await build(publish(edited), 'index')).toMatchObject({ recent: 0, damaged: 1 });
    await build(publish(edited), 'clean');
    expect(treeOf('index')).toEqual(treeOf('clean'));
  });

  it('does not stand beside a base of which a bundle is damaged', async () => {
    await build(publish(start), 'index');
    await build(publish(edited), 'index');
    const path = manifestIn('index').bundles[0]?.path ?? '';
    writeFileSync(join(folder, 'index-cache/search-bundles', path, 'facets.bin'), 'x');
    expect(await build(publish(edited), 'index')).toMatchObject({ recent: 0, damaged: 1 });
  });

  it('does not stand beside bundles of another fingerprint', async () => {
    await build(publish(start), 'index');
    const site = { ...sampleSite, base: '/elsewhere/' };
    const options = { contentDirectory: join(folder, 'content'), site, limits };
    const output = join(folder, 'index');
    const cacheDirectory = join(folder, 'index-cache');
    const summary = await buildSearch({ ...options, articles: publish(edited), output, cacheDirectory });
    expect(summary).toMatchObject({ recent: 0, reused: 0, damaged: 0 });
  });
});
