import type { Postings } from '../text/phrase.ts';
import type { Token } from '../text/tokens.ts';

/** Where a writer leaves a bundle's tokens. */
export interface WriterOptions {
  /** Folder of the bundle; made, or emptied, by `finish`. */
  readonly folder: string;
  /** About how many numbers (an article's, its count of positions, and each of those) go into a file: more make fewer, larger files. See docs/search.md. */
  readonly chunkSize: number;
}

/** Takes in the tokens of one bundle's articles. Nothing above the stores knows how they are kept. */
export interface StoreWriter {
  /** @param article its number in the bundle; numbers come as 0, 1, 2 … without gaps */
  put(article: number, tokens: readonly Token[]): Promise<void>;
  /** Writes the bundle's files into its folder, which holds nothing else afterwards. */
  finish(): Promise<void>;
  /** Gives up resources; to be called in any case, also after an error. */
  close(): Promise<void>;
}

/** Answers from one bundle. A file that cannot be read rejects with a `SearchFileError`. */
export interface StoreReader {
  /** Where each of the tokens stands, in the order asked. */
  ask(tokens: readonly string[], signal?: AbortSignal): Promise<Postings[]>;
  /** Where any token stands that begins with `character`: that is wherever the character stands. */
  askCharacter(character: string, signal?: AbortSignal): Promise<Postings>;
}
