import { hash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { BuildOptions } from '../src/publish/build-options.ts';
import { buildSite, type BuildResult } from '../src/publish/build-site.ts';
import { isOperatorError } from '../src/publish/operator-error.ts';
import {
  readShardRecord,
  removeShardRecord,
  writeShardRecord,
  type ShardRecord,
} from '../src/publish/shard-record.ts';
import type { FileCounts } from '../src/publish/staging.ts';
import { copyFolder, differences, treeOf } from './faults/test-site.ts';
import { grainyPng } from './samples/grainy-png.ts';
import { writeManyArticles } from './samples/many-articles.ts';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'baoku-shards-'));
  writeManyArticles(at('content'));
  writeFileSync(at('content/articles/picture.png'), grainyPng(90, 60));
  writeArticle('withdrawn', '撤回的报道', '2018-05-05', 'status: withdrawn\n');
  writeArticle('pictured', '有图的报道', '2020-05-05', 'cover: { src: picture.png, alt: 图 }\n');
  mkdirSync(at('public'));
  writeFileSync(at('public/humans.txt'), '编辑部');
  expect(await build('whole')).toMatchObject({ status: 'built', problems: [] });
});
afterAll(() => rmSync(folder, { recursive: true }));

const at = (path: string) => join(folder, path);

function writeArticle(id: string, title: string, day: string, fields: string, content = 'content'): void {
  const text = `---\ntitle: ${title}\ndate: ${day}\nid: ${id}\n${fields}---\n\n正文。\n`;
  writeFileSync(at(`${content}/articles/${id}.md`), text);
}

/** Builds with a cache of the output's own, that holds compiled templates, as a machine of its own would. */
function build(output: string, more: Partial<BuildOptions> = {}): Promise<BuildResult> {
  const cacheDirectory = at(`cache-of-${output}`);
  if (!existsSync(cacheDirectory)) copyFolder(inject('templates'), join(cacheDirectory, 'templates'));
  return buildSite({
    contentDirectory: at('content'),
    publicDirectory: at('public'),
    outputDirectory: at(output),
    cacheDirectory,
    // Each of the four years is a bundle.
    indexLimits: { largestBundle: 30 },
    ...more,
  });
}

/** Builds all shards, and returns their folders. */
async function buildShards(total: number): Promise<string[]> {
  const folders: string[] = [];
  for (let number = 1; number <= total; number += 1) {
    const output = `shard-${number}-of-${total}`;
    expect(await build(output, { shard: { number, total } })).toMatchObject({ status: 'built' });
    folders.push(at(output));
  }
  return folders;
}

/** What a build is refused with. */
async function refusal(made: Promise<unknown>): Promise<unknown> {
  return made.catch((error: unknown) =>
    isOperatorError(error) ? { code: error.code, ...error.values } : error,
  );
}

const bundlesIn = (output: string) =>
  readdirSync(join(output, 'search')).filter((name) => name.includes('_'));

describe('a build in shards', () => {
  it.each([2, 3, 7])('is, merged from %i of them, the same as one build, byte for byte', async (total) => {
    expect(bundlesIn(at('whole'))).toHaveLength(4);
    const shards = await buildShards(total);
    const merged = `merged-${total}`;
    const signal = AbortSignal.abort();
    let made = 0;
    const countPictures = (step: string) => (made += step === 'pictures' ? 1 : 0);
    // Bundles come from the shards: with this signal, none can be made. So do smaller pictures.
    const result = await build(merged, {
      shards: shards.toReversed(),
      signal,
      onProgress: countPictures,
    });
    expect(made).toBe(0);
    expect([...treeOf(at(merged)).keys()].filter((path) => path.startsWith('images/'))).toHaveLength(2);
    expect(result).toMatchObject({ status: 'built', articles: 76 });
    expect(differences(treeOf(at(merged)), treeOf(at('whole')))).toEqual([]);

    let steps = 0;
    const onProgress = (step: string) => (steps += step === 'read' ? 0 : 1);
    expect(await build(merged, { onProgress })).toMatchObject({ files: { written: 0, removed: 0 } });
    expect(steps).toBe(0);
  });

  it('is the same when a shard was built from another checkout, whose files have other times', async () => {
    cpSync(at('content'), at('checkout'), { recursive: true });
    utimesSync(at('checkout/articles/picture.png'), new Date(0), new Date(0));
    const other = { contentDirectory: at('checkout'), shard: { number: 2, total: 3 } };
    expect(await build('shard-of-checkout', other)).toMatchObject({ status: 'built' });
    const shards = [at('shard-1-of-3'), at('shard-of-checkout'), at('shard-3-of-3')];
    const signal = AbortSignal.abort();
    expect(await build('merged-of-checkout', { shards, signal })).toMatchObject({ status: 'built' });
    expect(differences(treeOf(at('merged-of-checkout')), treeOf(at('whole')))).toEqual([]);
  });

  it('gives each article and each bundle to one shard, and nothing besides', () => {
    const whole = treeOf(at('whole'));
    const trees = [1, 2, 3].map((number) => treeOf(at(`shard-${number}-of-3`)));
    const paths = trees.flatMap((tree) => [...tree.keys()]);
    expect(new Set(paths).size).toBe(paths.length);
    for (const tree of trees) for (const [path, bytes] of tree) expect(bytes, path).toBe(whole.get(path));
    expect(paths.filter((path) => path.endsWith('.html'))).toHaveLength(76);
    expect(
      paths.filter((path) => !/^(\d{4}\/\d\d\/\d\d\/|search\/\d{4}_|images\/\w+-90\.)/.test(path)),
    ).toEqual([]);
  });

  it('leaves shards empty where there are fewer periods', () => {
    const sizes = [1, 2, 3, 4, 5, 6, 7].map((number) => treeOf(at(`shard-${number}-of-7`)).size);
    expect(sizes.filter((size) => size === 0)).toHaveLength(3);
  });
});

describe('a shard', () => {
  it('is not made again when nothing changed, and after an edit only where it shows', async () => {
    const shard = { number: 1, total: 2 };
    const output = 'shard-1-of-2';
    expect(await build(output, { shard })).toMatchObject({ articles: 31, pages: 31, files: { written: 0 } });
    // Without its record it counts as unfinished, as after a kill.
    removeShardRecord(at(output));
    expect(await build(output, { shard })).toMatchObject({ files: { written: 0 } });
    expect(readShardRecord(at(output))).toMatchObject(shard);
    copyFolder(at('content'), at('edited'));
    writeArticle('pictured', '改过的标题', '2020-05-05', '', 'edited');
    const { files } = (await build(output, { shard, contentDirectory: at('edited') })) as {
      files: FileCounts;
    };
    expect(files.written).toBeGreaterThan(0);
    expect(files.unchanged).toBeGreaterThan(20);
  });

  it('does not take the place of a site, nor a site that of a shard', async () => {
    const shard = { number: 1, total: 2 };
    expect(await refusal(build('whole', { shard }))).toEqual({
      code: 'output-holds-site',
      folder: at('whole'),
    });
    const folder = at('shard-1-of-2');
    expect(await refusal(build('shard-1-of-2'))).toEqual({ code: 'output-holds-shard', folder });
  });
});

describe('a merge', () => {
  const shards = [1, 2, 3].map((number) => `shard-${number}-of-3`);

  it('takes pages as the shards made them', async () => {
    const folder = at('marked-shard');
    copyFolder(at('shard-1-of-3'), folder);
    const record = readShardRecord(folder) as ShardRecord;
    const [path = '', file] = [...record.files].find(([, { key }]) => key !== undefined) ?? [];
    writeFileSync(join(folder, path), '<p>As made</p>');
    const digest = hash('sha1', '<p>As made</p>');
    const files = new Map(record.files).set(path, { ...file!, digest });
    writeShardRecord(folder, { ...record, files });
    await build('marked', { shards: [folder, at(shards[1]!), at(shards[2]!)] });
    expect(differences(treeOf(at('marked')), treeOf(at('whole')))).toEqual([path]);
    expect(readFileSync(at(`marked/${path}`), 'utf8')).toBe('<p>As made</p>');
  });

  it('leaves the site as it was when a shard is missing, damaged, or of other content', async () => {
    const contentDirectory = at('edited');
    await build('site', { contentDirectory });
    const before = treeOf(at('site'));
    const merge = (folders: readonly string[], more: Partial<BuildOptions> = {}) =>
      refusal(build('site', { shards: folders.map(at), ...more }));

    expect(await merge(shards.slice(1))).toMatchObject({ code: 'shards-missing', missing: [1] });
    expect(await merge(shards, { contentDirectory })).toEqual({
      code: 'shards-of-other-content',
      folders: shards.map(at),
    });
    // The bundle first: a whole one that was taken stays in the cache.
    for (const isWanted of [/\.pf_index$/, /\.html$/]) {
      const damaged = 'damaged-shard';
      copyFolder(at('shard-1-of-3'), at(damaged));
      // What is published already is not asked of a shard.
      const [file] = [...treeOf(at(damaged))].find(
        ([path, bytes]) => isWanted.test(path) && before.get(path) !== bytes,
      )!;
      truncateSync(join(at(damaged), file), 9);
      const refused = await merge([damaged, 'shard-2-of-3', 'shard-3-of-3']);
      expect(refused).toEqual({ code: 'shard-damaged', folder: at(damaged), file });
      rmSync(at(damaged), { recursive: true });
    }
    expect(differences(treeOf(at('site')), before)).toEqual([]);
    expect(await build('site', { shards: shards.map(at) })).toMatchObject({ status: 'built' });
    expect(differences(treeOf(at('site')), treeOf(at('whole')))).toEqual([]);
  });

  it('refuses shards that lie where it writes', async () => {
    expect(await refusal(build('site', { shards: [at('site/shard')] }))).toMatchObject({
      code: 'folders-overlap',
    });
  });
});
