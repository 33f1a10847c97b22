import type { SearchIndexer } from '../../archive/site.ts';

/** What a full bundle of articles of 700 characters takes, in bytes; longer ones take more. */
const memoryOfWorker: Readonly<Record<SearchIndexer, number>> = { baoku: 0.6e9, pagefind: 2e9 };

/**
 * How many bundles are made at a time: one for each processor, as far as half the memory goes, whose rest is left to others.
 *
 * @param memory in bytes
 */
export function affordableWorkers(memory: number, processors: number, indexer: SearchIndexer): number {
  const affordable = Math.floor(memory / 2 / memoryOfWorker[indexer]);
  return Math.max(1, Math.min(processors, affordable));
}
