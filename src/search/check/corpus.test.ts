import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createArchive } from '../../archive/archive.ts';
import { readContent } from '../../loader/read-content.ts';
import { buildSearch } from '../build/build-search.ts';
import { sampleArticle, sampleSite } from '../fixtures/sample-articles.ts';
import { foldWithSource } from '../text/fold.ts';
import { checkSearch } from './check-search.ts';

/** Real prose that is too large for this repository, beside it where someone keeps it. */
const corpus = join(import.meta.dirname, '../../../../shared/corpus');
const isAbsent = !existsSync(corpus);

const folder = mkdtempSync(join(tmpdir(), 'baoku-corpus-'));
afterAll(() => rmSync(folder, { recursive: true }));
const places = (name: string) => ({
  output: join(folder, name, 'search'),
  cacheDirectory: join(folder, name, 'cache'),
});

describe('search over real prose', { timeout: 240_000 }, () => {
  it.skipIf(isAbsent)('is exact on 2,000 articles for queries of every kind', async () => {
    const contentDirectory = join(folder, 'tree');
    execFileSync(process.execPath, [join(corpus, 'make-tree.mjs'), '2000', contentDirectory]);
    const { site, articles } = createArchive(await readContent({ contentDirectory }));
    expect(articles).toHaveLength(2000);
    const { output, cacheDirectory } = places('two-thousand');
    await buildSearch({
      articles,
      site,
      contentDirectory,
      output,
      cacheDirectory,
      limits: { largestBundle: 1000 },
    });
    const check = await checkSearch({
      articles,
      site,
      contentDirectory,
      searchDirectory: output,
      samples: 200,
    });
    expect(check.failures).toEqual([]);
    expect(check.kinds.length).toBe(11);
  });

  it.skipIf(isAbsent)(
    'finds every passage that holds the answer to a question about one of them',
    async () => {
      const contentDirectory = join(folder, 'passages');
      mkdirSync(contentDirectory);
      const articles = readLines<{ title: string; body: string }>('docs.jsonl').map(
        ({ title, body }, number) => {
          const file = `${number}.md`;
          writeFileSync(join(contentDirectory, file), body);
          return sampleArticle(`p${number}`, '2019-11-25', { title, file, digest: hash('sha256', body) });
        },
      );
      expect(articles).toHaveLength(3104);
      const answers = readLines<{ answers: string[] }>('queries.jsonl').flatMap((query) => query.answers);
      const queries = [...new Set(answers)]
        .filter((text) => [...text].length >= 2 && [...text].length <= 12)
        // Quotation marks would end the one that the query is put in; all boundaries are alike.
        .map((text) => text.replace(/["“”]/g, '，'))
        .filter((text) => foldWithSource(text).characters.length >= 2)
        .map((text) => ({ kind: 'passage' as const, text }));
      const { output, cacheDirectory } = places('passages-index');
      const given = { articles, site: sampleSite, contentDirectory };
      await buildSearch({ ...given, output, cacheDirectory, limits: { largestBundle: 1600 } });
      const check = await checkSearch({ ...given, searchDirectory: output, queries, countBytes: false });
      expect(check.failures).toEqual([]);
      expect(check.kinds[0]?.queries).toBe(queries.length);
      expect(queries.length).toBe(9100);
    },
  );
});

function readLines<T>(name: string): T[] {
  return readFileSync(join(corpus, 'zh-wiki', name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}
