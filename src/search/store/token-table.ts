import type { Token } from '../text/tokens.ts';
import { compareByCodePoint } from './code-point-order.ts';

/** Every place of one word: two lists of one length, by article and then by position. */
export interface WordPlaces {
  readonly word: string;
  readonly articles: Uint32Array;
  readonly positions: Uint32Array;
}

/**
 * Collects the words of articles and where they stand. Millions of them come in the order of the text and are needed in that of
 * the words: they are kept as numbers, and brought into order by counting, which costs a fraction of a list for each word.
 */
export class TokenTable {
  readonly #words: string[] = [];
  readonly #numberOfPair = new Map<number, number>();
  readonly #numberOfOther = new Map<string, number>();
  #length = 0;
  #word = new Uint32Array(1 << 16);
  #article = new Uint32Array(1 << 16);
  #position = new Uint32Array(1 << 16);

  /** Articles, and the positions in one, are to come in ascending order. */
  add(article: number, tokens: readonly Token[]): void {
    this.#reserve(tokens.length);
    for (const { text, position } of tokens) {
      const at = this.#length++;
      this.#word[at] = this.#numberOf(text);
      this.#article[at] = article;
      this.#position[at] = position;
    }
  }

  /** The words by code point. */
  *inOrder(): Generator<WordPlaces> {
    const ends = new Uint32Array(this.#words.length + 1);
    for (let at = 0; at < this.#length; at += 1) ends[this.#word[at]! + 1]! += 1;
    for (let word = 1; word < ends.length; word += 1) ends[word]! += ends[word - 1]!;
    const starts = ends.slice();
    const [articles, positions] = [new Uint32Array(this.#length), new Uint32Array(this.#length)];
    for (let at = 0; at < this.#length; at += 1) {
      const to = starts[this.#word[at]!]!++;
      articles[to] = this.#article[at]!;
      positions[to] = this.#position[at]!;
    }
    const order = Array.from(this.#words, (word, number) => ({ word, number }));
    for (const { word, number } of order.sort((a, b) => compareByCodePoint(a.word, b.word))) {
      const [from, to] = [ends[number], ends[number + 1]];
      yield { word, articles: articles.subarray(from, to), positions: positions.subarray(from, to) };
    }
  }

  /** Nearly all words are two UTF-16 units; as one number they are found in a third of the time. */
  #numberOf(text: string): number {
    if (text.length !== 2) return this.#remember(this.#numberOfOther, text, text);
    return this.#remember(this.#numberOfPair, (text.charCodeAt(0) << 16) | text.charCodeAt(1), text);
  }

  #remember<Key>(known: Map<Key, number>, key: Key, text: string): number {
    let number = known.get(key);
    if (number === undefined) {
      number = this.#words.push(text) - 1;
      known.set(key, number);
    }
    return number;
  }

  #reserve(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#word.length) return;
    const larger = (numbers: Uint32Array<ArrayBuffer>) => {
      const copy = new Uint32Array(Math.max(numbers.length * 2, needed));
      copy.set(numbers);
      return copy;
    };
    this.#word = larger(this.#word);
    this.#article = larger(this.#article);
    this.#position = larger(this.#position);
  }
}
