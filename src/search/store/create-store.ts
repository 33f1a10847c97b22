import type { SearchIndexer } from '../../archive/site.ts';
import { createDirectWriter } from './direct-writer.ts';
import type { StoreWriter, WriterOptions } from './store.ts';

/**
 * Begins a bundle's store, which `openStore` reads whatever wrote it. Its calls reject with `ProgramEnded` when a
 * program that writes it is killed.
 */
export async function createStore(indexer: SearchIndexer, options: WriterOptions): Promise<StoreWriter> {
  if (indexer === 'baoku') return createDirectWriter(options);
  const { createPagefindWriter } = await import('./pagefind-writer.ts');
  return createPagefindWriter(options);
}
