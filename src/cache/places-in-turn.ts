/** So many places further on is a key looked for, before all are looked up. */
const window = 8;
/** So many keys may be missing, as those of edited articles are, before that is worth it. */
const fewMissing = 100;

/**
 * Finds keys in a list that an earlier run left, of which they are asked for nearly in its order: mostly, one stands behind the one
 * before, and need not be looked up.
 *
 * @returns gives the place of a key. Of the first hundred that stand elsewhere, it gives none.
 */
export function placesInTurn(keys: readonly string[]): (key: string) => number | undefined {
  let next = 0;
  let missing = 0;
  let places: ReadonlyMap<string, number> | undefined;
  return (key) => {
    let at: number | undefined = next;
    while (at < next + window && keys[at] !== key) at += 1;
    if (at === next + window) {
      missing += 1;
      if (missing > fewMissing) places ??= new Map(keys.map((each, place) => [each, place]));
      at = places?.get(key);
    }
    if (at !== undefined) next = at + 1;
    return at;
  };
}
