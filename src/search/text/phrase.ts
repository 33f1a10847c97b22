import type { Token } from './tokens.ts';

/** Where a token stands: article number → ascending positions. */
export type Postings = ReadonlyMap<number, readonly number[]>;

/**
 * The articles, and the positions in them, at which all tokens of a cover stand in their places.
 *
 * @param cover of the query, see `coverOf`
 * @param postings of each of its tokens, in the same order
 */
export function findPhrase(cover: readonly Token[], postings: readonly Postings[]): Postings {
  const steps = cover
    .map((token, index) => ({
      offset: token.position,
      postings: postings[index] ?? new Map<number, readonly number[]>(),
    }))
    .sort((a, b) => a.postings.size - b.postings.size);
  const [rarest, ...others] = steps;
  const found = new Map<number, readonly number[]>();
  if (rarest === undefined) return found;
  for (const [article, positions] of rarest.postings) {
    let starts: readonly number[] = positions.map((position) => position - rarest.offset);
    for (const { offset, postings } of others) {
      starts = startsAlso(starts, postings.get(article) ?? [], offset);
      if (starts.length === 0) break;
    }
    if (starts.length > 0) found.set(article, starts);
  }
  return found;
}

/** Those `starts` for which `start + offset` is among the ascending `positions`. */
function startsAlso(starts: readonly number[], positions: readonly number[], offset: number): number[] {
  const kept: number[] = [];
  let at = 0;
  for (const start of starts) {
    while (at < positions.length && (positions[at] as number) < start + offset) at += 1;
    if (positions[at] === start + offset) kept.push(start);
  }
  return kept;
}
