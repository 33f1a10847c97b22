import { findWords, highlight, type TextRange, type WordHit } from './highlight.ts';
import type { QueryWord } from './query.ts';

/** A piece of a longer text, chosen to show a query at work. */
export interface Passage {
  readonly text: string;
  /** Whether text was left out before or after it. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
  /** Where the query's words stand in `text`. */
  readonly ranges: readonly TextRange[];
}

/**
 * The piece of `source` that shows most of the query's words, then most hits, then comes first.
 * It begins at the sentence of its first hit if that leaves room for the hit. Without a hit: the beginning.
 *
 * @param length wished for, in UTF-16 units
 */
export function bestPassage(source: string, words: readonly QueryWord[], length = 100): Passage {
  const hits = findWords(source, words);
  const first = bestFirstHit(hits, length);
  const start = first === undefined ? 0 : passageStart(source, first, length);
  const end = wholeCharacter(source, Math.min(source.length, Math.max(start + length, first?.end ?? 0)));
  const text = source.slice(start, end);
  return { text, cutBefore: start > 0, cutAfter: end < source.length, ranges: highlight(text, words) };
}

/** The hit at which the best window of `length` units begins. */
function bestFirstHit(hits: readonly WordHit[], length: number): WordHit | undefined {
  let best: { hit: WordHit; words: number; hits: number } | undefined;
  // What precedes the first hit takes a third of the passage at most.
  const reach = (length * 2) / 3;
  for (const [index, hit] of hits.entries()) {
    const within: WordHit[] = [];
    for (let at = index; at < hits.length; at += 1) {
      const other = hits[at] as WordHit;
      if (other.end - hit.start > reach) break;
      within.push(other);
    }
    const words = new Set(within.map((other) => other.word)).size;
    if (best === undefined || words > best.words || (words === best.words && within.length > best.hits)) {
      best = { hit, words, hits: within.length };
    }
  }
  return best?.hit;
}

function passageStart(source: string, hit: TextRange, length: number): number {
  const earliest = Math.max(0, hit.start - Math.floor(length / 3));
  if (earliest === 0) return 0;
  const before = source.slice(earliest, hit.start);
  const sentenceEnd = Math.max(...[...'。！？!?；\n'].map((mark) => before.lastIndexOf(mark)));
  return wholeCharacter(source, sentenceEnd >= 0 ? earliest + sentenceEnd + 1 : earliest);
}

/** Moves an offset that would cut a surrogate pair in two to the pair's end. */
function wholeCharacter(source: string, offset: number): number {
  return /[\uDC00-\uDFFF]/.test(source[offset] ?? '') && /[\uD800-\uDBFF]/.test(source[offset - 1] ?? '')
    ? offset + 1
    : offset;
}
