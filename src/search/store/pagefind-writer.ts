import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { JOINT } from '../text/fold.ts';
import type { StoreWriter, WriterOptions } from './store.ts';
import { readMeta } from './pagefind-format.ts';
import { guardProgram } from './pagefind-program.ts';

/** A word that no query asks for. */
const NO_TOKEN = JOINT + JOINT + JOINT;

/**
 * Keeps a bundle's tokens as the words of a Pagefind index. One writer at a time in a process. Its calls reject with
 * `ProgramEnded` when Pagefind's program is killed.
 */
export async function createPagefindWriter(options: WriterOptions): Promise<StoreWriter> {
  // Pagefind's program inherits the environment when it starts.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(options.chunkSize);
  // An undetermined language has no word segmentation and no stemming: the words stay as they are given.
  // One fragment instead of one an article: fragments are not published, and writing them takes longest.
  const { started, guard } = await guardProgram(() => createIndex({ forceLanguage: 'und', maxFragments: 1 }));
  const { index, errors } = started;
  if (index === undefined) throw new Error(`Pagefind does not start: ${errors.join('; ')}`);
  let articles = 0;
  return {
    async put(article, tokens) {
      const words: string[] = [];
      for (const { text, position } of tokens) {
        // Punctuation advances Pagefind's count of words and is not indexed.
        while (words.length < position) words.push('-');
        words.push(text);
      }
      // Pagefind leaves out a record without words, and the numbers of all that follow would shift.
      if (words.length === 0) words.push(NO_TOKEN);
      articles += 1;
      const url = `/${String(article).padStart(8, '0')}`;
      const record = { url, content: words.join(' '), language: 'und' };
      const response = await guard(index.addCustomRecord(record));
      if (response.errors.length > 0)
        throw new Error(`Pagefind refuses article ${article}: ${response.errors.join('; ')}`);
    },
    async finish() {
      rmSync(options.folder, { recursive: true, force: true });
      const written = join(options.folder, 'pagefind');
      const { errors: failures } = await guard(index.writeFiles({ outputPath: written }));
      if (failures.length > 0) throw new Error(`Pagefind cannot write its index: ${failures.join('; ')}`);
      keepIndex(written, options.folder, articles);
      rmSync(written, { recursive: true });
    },
    async close() {
      await guard(index.deleteIndex());
      await close();
    },
  };
}

/**
 * Takes from a Pagefind index what a search reads: its word chunks, unaltered, numbered in the order of their words,
 * and the directory of the words with which they begin. Left behind: page hashes, fragments, interfaces, the program.
 */
function keepIndex(written: string, folder: string, articles: number): void {
  mkdirSync(join(folder, 'index'), { recursive: true });
  const metaFile = readdirSync(written).find((name) => name.endsWith('.pf_meta'));
  if (metaFile === undefined) throw new Error('Pagefind wrote no index.');
  const { pages, chunks } = readMeta(gunzipSync(readFileSync(join(written, metaFile))));
  if (pages !== articles) throw new Error(`Pagefind indexed ${pages} of ${articles} articles.`);
  for (const [number, { hash }] of chunks.entries()) {
    renameSync(join(written, 'index', `${hash}.pf_index`), join(folder, 'index', `${number}.pf_index`));
  }
  const directory = JSON.stringify(chunks.map(({ from }) => from));
  writeFileSync(join(folder, 'directory.bin'), gzipSync(directory, { level: 9 }));
}
