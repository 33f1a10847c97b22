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

/**
 * Calls `take` with every word of a chunk that `wanted` accepts, and where it stands.
 *
 * @param chunk an inflated `.pf_index` file
 */
export function readWords(
  chunk: Uint8Array,
  wanted: (word: string) => boolean,
  take: (word: string, postings: Postings) => void,
): void {
  const cursor = new CborCursor(withoutSignature(chunk));
  cursor.readArray();
  for (let words = cursor.readArray(); words > 0; words -= 1) {
    const fields = cursor.readArray();
    const word = cursor.readText();
    const isWanted = wanted(word);
    if (isWanted) take(word, readPostings(cursor));
    for (let field = isWanted ? 2 : 1; field < fields; field += 1) cursor.skip();
  }
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
