import { traditionalThenIndexed } from './alike-table.ts';
import type { Query, QueryWord } from './query.ts';

/** Of a character, those that stand for it elsewhere. */
type Characters = ReadonlyMap<string, readonly string[]>;

const pairs = Array.from({ length: traditionalThenIndexed.length / 2 }, (_, at): [string, string] => [
  traditionalThenIndexed.charAt(2 * at),
  traditionalThenIndexed.charAt(2 * at + 1),
]);
const indexedAs = gather(pairs);
const alikeTo = gather([
  ...pairs,
  ...pairs.map(([traditional, indexed]): [string, string] => [indexed, traditional]),
]);

/** A word is looked up in so many spellings at most: more than four such characters in a word are rare. */
const mostSpellings = 16;

/**
 * A query for an edition in Traditional characters whose index is that of the Simplified original. Most characters of both are the
 * same after fold; the others depend on the phrase, which a query may not hold whole: 瞭 is 了 in 了解 and itself in 瞭望. Such
 * a word is looked up in each of its spellings, and marked however the page writes it.
 */
export function alikeQuery(query: Query): Query {
  return { ...query, words: query.words.map(alikeWord), excluded: query.excluded.map(alikeWord) };
}

function alikeWord(word: QueryWord): QueryWord {
  const alike = word.characters.map((character) => alikeTo.get(character) ?? []);
  return alike.every(({ length }) => length === 0)
    ? word
    : { ...word, alike, spellings: spellingsOf(word.characters) };
}

/** Its own spelling comes first. */
function spellingsOf(characters: readonly string[]): readonly (readonly string[])[] {
  let spellings: string[][] = [[]];
  for (const character of characters) {
    const others = indexedAs.get(character) ?? [];
    const next = [character, ...others].flatMap((each) => spellings.map((spelling) => [...spelling, each]));
    spellings = next.length <= mostSpellings ? next : spellings.map((spelling) => [...spelling, character]);
  }
  return spellings;
}

function gather(entries: readonly (readonly [string, string])[]): Characters {
  const gathered = new Map<string, string[]>();
  for (const [character, other] of entries)
    gathered.set(character, [...(gathered.get(character) ?? []), other]);
  return gathered;
}
