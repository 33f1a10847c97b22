import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { CborWriter } from './cbor-writer.ts';
import { compareByCodePoint } from './code-point-order.ts';
import { signature } from './pagefind-format.ts';
import type { StoreWriter, WriterOptions } from './store.ts';

/**
 * Keeps a bundle's tokens in the files that Pagefind would write for them, word for word and position for position,
 * without its program: Pagefind takes eight times as long and four times the memory, most of it for what a search of ours does not read.
 */
export function createDirectWriter({ folder, chunkSize }: WriterOptions): StoreWriter {
  const words = new Map<string, WordPostings>();
  return {
    put(article, tokens) {
      for (const { text, position } of tokens) {
        let postings = words.get(text);
        if (postings === undefined) words.set(text, (postings = new WordPostings()));
        postings.add(article, position);
      }
      return Promise.resolve();
    },
    finish() {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(join(folder, 'index'), { recursive: true });
      const chunks = divide(words, chunkSize);
      for (const [number, chunk] of chunks.entries()) {
        writeFileSync(join(folder, 'index', `${number}.pf_index`), encodeChunk(chunk, words));
      }
      const directory = chunks.map((chunk, number) => setApart(chunks[number - 1]?.at(-1), chunk[0] ?? ''));
      writeFileSync(join(folder, 'directory.bin'), gzipSync(JSON.stringify(directory), { level: 9 }));
      return Promise.resolve();
    },
    close() {
      words.clear();
      return Promise.resolve();
    },
  };
}

/** Where one word stands. */
class WordPostings {
  articles = 0;
  /** For each article: its distance from the one before, its count of positions, and those as distances. */
  readonly numbers: number[] = [];
  #article = -1;
  #countAt = 0;
  #position = 0;

  /** Articles, and the positions in one, are to come in ascending order. */
  add(article: number, position: number): void {
    const { numbers } = this;
    if (article !== this.#article) {
      this.#countAt = numbers.push(article - Math.max(0, this.#article), 0) - 1;
      this.#article = article;
      this.#position = 0;
      this.articles += 1;
    }
    numbers.push(position - this.#position);
    numbers[this.#countAt]! += 1;
    this.#position = position;
  }
}

/** The words in order, in groups that hold `chunkSize` numbers or as few more as one word brings. */
function divide(words: ReadonlyMap<string, WordPostings>, chunkSize: number): string[][] {
  const chunks: string[][] = [];
  let size = Infinity;
  for (const word of [...words.keys()].sort(compareByCodePoint)) {
    if (size >= chunkSize) {
      chunks.push([]);
      size = 0;
    }
    chunks.at(-1)?.push(word);
    size += words.get(word)?.numbers.length ?? 0;
  }
  return chunks;
}

/** The layout is that of `readWords`. */
function encodeChunk(chunk: readonly string[], words: ReadonlyMap<string, WordPostings>): Buffer {
  const writer = new CborWriter();
  writer.writeArray(1);
  writer.writeArray(chunk.length);
  for (const word of chunk) {
    const { articles, numbers } = words.get(word) as WordPostings;
    writer.writeArray(2);
    writer.writeText(word);
    writer.writeArray(articles);
    for (let at = 0; at < numbers.length;) {
      writer.writeArray(2);
      writer.writeInteger(numbers[at++] as number);
      const end = at + 1 + (numbers[at] as number);
      writer.writeArray(numbers[at++] as number);
      while (at < end) writer.writeInteger(numbers[at++] as number);
    }
  }
  return gzipSync(Buffer.concat([Buffer.from(signature), writer.bytes()]), { level: 6 });
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
