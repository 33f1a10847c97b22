import type { Postings } from '../text/phrase.ts';
import { compareByCodePoint } from './code-point-order.ts';
import { openChunk, type WordChunk } from './pagefind-format.ts';
import { inflate, readJson, SearchFileError, type SearchFiles } from './search-files.ts';
import type { StoreReader } from './store.ts';

// Pagefind's own browser module is not used. Version 1.6.0 catches the failure of a chunk's download and answers
// without it, so that a word which stands there "is not found"; and with its WebAssembly it costs 69 kB.

/** @param folder of the bundle within the index, without a final slash */
export function createPagefindReader(files: SearchFiles, folder: string): StoreReader {
  const loaded = new Map<string, Promise<unknown>>();

  /** Every file is loaded once; a failed or aborted attempt is forgotten. */
  function once<T>(path: string, load: () => Promise<T>): Promise<T> {
    const known = loaded.get(path) as Promise<T> | undefined;
    if (known !== undefined) return known;
    const attempt = load();
    loaded.set(path, attempt);
    attempt.catch(() => loaded.delete(path));
    return attempt;
  }

  const loadDirectory = () => {
    const path = `${folder}/directory.bin`;
    return once(path, () => readJson<readonly string[]>(files, path));
  };

  const loadChunk = (number: number): Promise<WordChunk> => {
    const path = `${folder}/index/${number}.pf_index`;
    return once(path, async () => {
      const bytes = await inflate(path, await files.read(path));
      return readIn(path, () => openChunk(bytes));
    });
  };

  async function collect(
    number: number,
    wanted: (words: WordChunk['words']) => Iterable<string>,
  ): Promise<Map<string, Postings>> {
    const { words, postingsAt } = await loadChunk(number);
    const found = new Map<string, Postings>();
    for (const word of wanted(words)) {
      const offset = words.get(word);
      if (offset === undefined) continue;
      const postings = readIn(`${folder}/index/${number}.pf_index`, () => postingsAt(offset));
      found.set(word, postings);
    }
    return found;
  }

  return {
    async ask(tokens, signal) {
      const directory = await loadDirectory();
      signal?.throwIfAborted();
      const byChunk = Map.groupBy(new Set(tokens), (token) => chunkOf(directory, token));
      const found = new Map<string, Postings>();
      await Promise.all(
        Array.from(byChunk, async ([number, wanted]) => {
          if (number < 0) return;
          for (const [word, postings] of await collect(number, () => wanted)) found.set(word, postings);
        }),
      );
      signal?.throwIfAborted();
      return tokens.map((token) => found.get(token) ?? new Map<number, readonly number[]>());
    },

    async askCharacter(character, signal) {
      const directory = await loadDirectory();
      signal?.throwIfAborted();
      const first = Math.max(0, chunkOf(directory, character));
      const last = chunkOf(directory, `${character}\u{10FFFF}`);
      const numbers = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
      const found = await Promise.all(
        numbers.map((number) =>
          collect(number, (words) => [...words.keys()].filter((word) => word.startsWith(character))),
        ),
      );
      signal?.throwIfAborted();
      return merge(found.flatMap((words) => [...words.values()]));
    },
  };
}

/** @throws SearchFileError when the file is damaged */
function readIn<Result>(path: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw new SearchFileError(path, error);
  }
}

/** The number of the chunk that would hold `word`; −1 when it stands before all of them. */
function chunkOf(directory: readonly string[], word: string): number {
  let low = 0;
  let high = directory.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareByCodePoint(directory[middle] as string, word) <= 0) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function merge(postings: readonly Postings[]): Postings {
  const all = new Map<number, number[]>();
  for (const each of postings) {
    for (const [article, positions] of each) {
      const known = all.get(article);
      if (known === undefined) all.set(article, [...positions]);
      else known.push(...positions);
    }
  }
  for (const positions of all.values()) positions.sort((a, b) => a - b);
  return all;
}
