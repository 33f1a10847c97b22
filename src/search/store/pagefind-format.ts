import type { Postings } from '../text/phrase.ts';
import { CborCursor } from './cbor-cursor.ts';

// The layout of Pagefind's files is not documented. This follows version 1.6.0, which package.json pins:
// pagefind/src/index in https://github.com/Pagefind/pagefind, and the files themselves.

/** The version whose files are understood here. */
export const PAGEFIND_VERSION = '1.6.0';

/** A file of word postings: it holds the words from `from` on, up to the next chunk's. */
export interface ChunkEntry {
  /** The shortest beginning that sets its first word apart from the chunk before. */
  readonly from: string;
  /** Of the file: `index/<hash>.pf_index`. */
  readonly hash: string;
}

export interface IndexMeta {
  /** Number of pages, which is the number of articles. */
  readonly pages: number;
  /** In the order of their words, by code point. */
  readonly chunks: readonly ChunkEntry[];
}

/** @param meta an inflated `.pf_meta` file */
export function readMeta(meta: Uint8Array): IndexMeta {
  const cursor = new CborCursor(withoutSignature(meta));
  const parts = cursor.readArray();
  const version = cursor.readText();
  if (version !== PAGEFIND_VERSION || parts < 3)
    throw new RangeError(`Pagefind ${version} is not understood.`);
  const pages = cursor.readArray();
  for (let page = 0; page < pages; page += 1) cursor.skip();
  const chunks = Array.from({ length: cursor.readArray() }, () => {
    const fields = cursor.readArray();
    const from = cursor.readText();
    cursor.skip(); // to
    const hash = cursor.readText();
    for (let field = 3; field < fields; field += 1) cursor.skip();
    return { from, hash };
  });
  return { pages, chunks };
}

/** A file of word postings that can be asked for its words one by one. */
export interface WordChunk {
  /** Every word, in the order of code points, and the byte at which its postings begin. */
  readonly words: ReadonlyMap<string, number>;
  /** Where a word stands. */
  readonly postingsAt: (offset: number) => Postings;
}

/**
 * Finds the words of a chunk. To pass over their postings once costs as much as to look for one word, and then each is found at once.
 *
 * @param chunk an inflated `.pf_index` file
 */
export function openChunk(chunk: Uint8Array): WordChunk {
  const cursor = new CborCursor(withoutSignature(chunk));
  const words = new Map<string, number>();
  cursor.readArray();
  for (let count = cursor.readArray(); count > 0; count -= 1) {
    const fields = cursor.readArray();
    words.set(cursor.readText(), cursor.offset);
    for (let field = 1; field < fields; field += 1) cursor.skip();
  }
  return {
    words,
    postingsAt(offset) {
      cursor.offset = offset;
      return readPostings(cursor);
    },
  };
}

/** `[[page − page before, [positions]], …]`, the positions as differences, a negative number among them a weight. */
function readPostings(cursor: CborCursor): Postings {
  const postings = new Map<number, readonly number[]>();
  let page = 0;
  for (let pages = cursor.readArray(); pages > 0; pages -= 1) {
    const fields = cursor.readArray();
    page += cursor.readInteger();
    const positions: number[] = [];
    let position = 0;
    for (let numbers = cursor.readArray(); numbers > 0; numbers -= 1) {
      const number = cursor.readInteger();
      if (number < 0) continue;
      position += number;
      positions.push(position);
    }
    for (let field = 2; field < fields; field += 1) cursor.skip();
    postings.set(page, positions);
  }
  return postings;
}

/** With what every file of Pagefind begins once it is inflated. */
export const signature = 'pagefind_dcd';

function withoutSignature(file: Uint8Array): Uint8Array {
  const found = new TextDecoder().decode(file.subarray(0, signature.length));
  if (found !== signature) throw new RangeError('This is not a file of Pagefind.');
  return file.subarray(signature.length);
}
