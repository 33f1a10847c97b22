import { traditionalThenSimplified } from './simplified-table.ts';

/** Traditional → Simplified, character by character (code points). Characters without an entry stay as they are. */
export const simplifiedCharacters: ReadonlyMap<string, string> = pairUp([...traditionalThenSimplified]);

function pairUp(characters: readonly string[]): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (let at = 0; at + 1 < characters.length; at += 2) {
    pairs.set(characters[at] as string, characters[at + 1] as string);
  }
  return pairs;
}
