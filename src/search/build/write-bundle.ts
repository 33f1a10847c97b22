import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Article } from '../../archive/article.ts';
import type { SearchIndexer } from '../../archive/site.ts';
import type { RecordPart } from '../store/bundle-files.ts';
import { createStore } from '../store/create-store.ts';
import { fieldsOf, layOutFields } from '../text/fields.ts';
import { facetColumns } from './facet-columns.ts';
import { headlinePinyin } from './pinyin.ts';

export interface BundleJob {
  /** Newest first, at least one. */
  readonly articles: readonly Article[];
  /** To be made, or made anew. */
  readonly folder: string;
  readonly chunkSize: number;
  readonly recordsPerPart: number;
  readonly indexer: SearchIndexer;
}

/**
 * Makes one bundle: the tokens' store, the facet columns, the records and the headlines' pinyin.
 *
 * @param bodyOf the plain text of an article's body
 * @param onArticle is called after each article is read
 */
export async function writeBundle(
  job: BundleJob,
  bodyOf: (article: Article) => string,
  onArticle: () => void,
): Promise<void> {
  const { articles, folder, chunkSize } = job;
  const store = await createStore(job.indexer, { folder, chunkSize });
  try {
    const headlineBlocks: number[] = [];
    for (const [number, article] of articles.entries()) {
      const layout = layOutFields(fieldsOf(article, bodyOf(article)));
      headlineBlocks.push(layout.headlineBlocks);
      await store.put(number, layout.tokens);
      onArticle();
    }
    await store.finish();
    writePacked(join(folder, 'facets.bin'), facetColumns(articles, headlineBlocks));
    writePacked(join(folder, 'headlines.bin'), headlinePinyin(articles));
    for (let from = 0; from < articles.length; from += job.recordsPerPart) {
      const part = recordPart(articles.slice(from, from + job.recordsPerPart));
      writePacked(join(folder, 'records', `${from / job.recordsPerPart}.bin`), part);
    }
  } finally {
    await store.close();
  }
}

/** Writes a value as JSON in gzip. */
export function writePacked(file: string, value: unknown): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, gzipSync(JSON.stringify(value), { level: 9 }));
}

function recordPart(articles: readonly Article[]): RecordPart {
  return {
    ids: articles.map((article) => article.id),
    headlines: articles.map((article) => article.title),
    kickers: articles.flatMap(({ kicker }, place): [number, string][] =>
      kicker === undefined ? [] : [[place, kicker]],
    ),
  };
}
