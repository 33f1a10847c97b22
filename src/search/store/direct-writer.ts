import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { CborWriter } from './cbor-writer.ts';
import { compareByCodePoint } from './code-point-order.ts';
import { signature } from './pagefind-format.ts';
import type { StoreWriter, WriterOptions } from './store.ts';
import { TokenTable, type WordPlaces } from './token-table.ts';

/**
 * Keeps a bundle's tokens in the files that Pagefind would write for them, word for word and position for position,
 * without its program, which takes many times as long and as much memory: see docs/search.md.
 */
export function createDirectWriter({ folder, chunkSize }: WriterOptions): StoreWriter {
  let table = new TokenTable();
  return {
    put(article, tokens) {
      table.add(article, tokens);
      return Promise.resolve();
    },
    finish() {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(join(folder, 'index'), { recursive: true });
      const directory: string[] = [];
      let last: string | undefined;
      for (const chunk of divide(table, chunkSize)) {
        writeFileSync(join(folder, 'index', `${directory.length}.pf_index`), encodeChunk(chunk));
        directory.push(setApart(last, chunk[0]?.word ?? ''));
        last = chunk.at(-1)?.word;
      }
      writeFileSync(join(folder, 'directory.bin'), gzipSync(JSON.stringify(directory), { level: 9 }));
      return Promise.resolve();
    },
    close() {
      table = new TokenTable();
      return Promise.resolve();
    },
  };
}

/** A word with its places, and in how many articles they are. */
interface ChunkWord extends WordPlaces {
  readonly count: number;
}

/** The words in order, in groups of `chunkSize` numbers or as few more as one word brings. */
function* divide(table: TokenTable, chunkSize: number): Generator<ChunkWord[]> {
  let chunk: ChunkWord[] = [];
  let size = 0;
  for (const places of table.inOrder()) {
    const count = countArticles(places.articles);
    chunk.push({ ...places, count });
    size += places.positions.length + 2 * count;
    if (size < chunkSize) continue;
    yield chunk;
    chunk = [];
    size = 0;
  }
  if (chunk.length > 0) yield chunk;
}

function countArticles(articles: Uint32Array): number {
  let count = 0;
  for (let at = 0; at < articles.length; at += 1) if (articles[at] !== articles[at - 1]) count += 1;
  return count;
}

/** The layout is that of `openChunk`. */
function encodeChunk(chunk: readonly ChunkWord[]): Buffer {
  const writer = new CborWriter(signature);
  writer.writeArray(1);
  writer.writeArray(chunk.length);
  for (const { word, articles, positions, count } of chunk) {
    writer.writeArray(2);
    writer.writeText(word);
    writer.writeArray(count);
    let earlier = 0;
    for (let from = 0; from < articles.length;) {
      const article = articles[from]!;
      let to = from + 1;
      while (articles[to] === article) to += 1;
      writer.writeArray(2);
      writer.writeInteger(article - earlier);
      writer.writeArray(to - from);
      for (let at = from, before = 0; at < to; at += 1) {
        writer.writeInteger(positions[at]! - before);
        before = positions[at]!;
      }
      earlier = article;
      from = to;
    }
  }
  return gzipSync(writer.bytes(), { level: 6 });
}

/** The shortest beginning of `first` that sorts after the last word before it. */
function setApart(before: string | undefined, first: string): string {
  let beginning = '';
  for (const character of first) {
    beginning += character;
    if (before === undefined || compareByCodePoint(beginning, before) > 0) return beginning;
  }
  return first;
}
