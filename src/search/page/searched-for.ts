import type { Query, QueryWord } from '../text/query.ts';
import { foldWithSource } from '../text/fold.ts';

/**
 * What of a query is searched for, where symbols of it are not: `C++ 编程` is “C 编程”. Punctuation, which means nothing of its
 * own, may go unsaid.
 *
 * @returns `undefined` when all symbols count, and when nothing is left
 */
export function searchedFor(text: string, { words, excluded, facets }: Query): string | undefined {
  const kept = words.map(keptOf);
  const keptSymbols = [...kept, ...excluded.map(keptOf), ...facets.map(({ value }) => value)].join('');
  if (kept.length === 0 || countSymbols(text) === countSymbols(keptSymbols)) return undefined;
  return [...kept.map(quoted), ...excluded.map((word) => `-${quoted(keptOf(word))}`)].join(' ');
}

/** A word from its first character that is searched for to its last: inside, every sign is a boundary, which counts. */
function keptOf({ text }: QueryWord): string {
  const { starts, ends } = foldWithSource(text);
  return text.slice(starts[0], ends.at(-1));
}

function quoted(text: string): string {
  return /\s/.test(text) ? `“${text}”` : text;
}

function countSymbols(text: string): number {
  return text.match(/[\p{S}#%&@*\\_]/gu)?.length ?? 0;
}
