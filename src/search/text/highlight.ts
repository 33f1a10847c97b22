import { foldWithSource, type FoldedText } from './fold.ts';
import type { QueryWord } from './query.ts';

/** A stretch of a source text, in UTF-16 units, `end` exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** An occurrence of the query's word number `word`. */
export interface WordHit extends TextRange {
  readonly word: number;
}

/**
 * Where the words of a query stand in a source text: ascending ranges that neither touch nor overlap.
 * A range takes in what fold left out between the first and the last character: `1234` marks `1,234`.
 */
export function highlight(source: string, words: readonly QueryWord[]): TextRange[] {
  const ranges: { start: number; end: number }[] = [];
  for (const { start, end } of findWords(source, words)) {
    const last = ranges.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else ranges.push({ start, end });
  }
  return ranges;
}

/** All occurrences of all words, ascending by start, overlapping ones too. */
export function findWords(source: string, words: readonly QueryWord[]): WordHit[] {
  const folded = foldWithSource(source);
  return words
    .flatMap((word, index) => occurrences(folded, word, index))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.word - b.word);
}

function occurrences(
  { characters, starts, ends }: FoldedText,
  { characters: sought, alike }: QueryWord,
  word: number,
): WordHit[] {
  const hits: WordHit[] = [];
  for (let at = 0; at + sought.length <= characters.length; at += 1) {
    const isThere = (character: string, index: number): boolean => {
      const there = characters[at + index] as string;
      return there === character || alike?.[index]?.includes(there) === true;
    };
    if (!sought.every(isThere)) continue;
    hits.push({ start: starts[at] as number, end: ends[at + sought.length - 1] as number, word });
  }
  return hits;
}
