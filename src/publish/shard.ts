/** One of the parts into which a build is divided among machines. */
export interface Shard {
  /** From 1 to `total`. */
  readonly number: number;
  readonly total: number;
}

/**
 * The periods of one shard: neighbours, with about as many articles as those of every other shard. All machines divide alike.
 * Where there are more shards than periods, some have none.
 *
 * A period goes to the shard in whose equal part of the archive its middle lies, so that no shard has more than its part and one
 * period besides.
 *
 * @param periods of the whole archive, in order, each with its articles' keys
 */
export function periodsOfShard<Period extends { readonly keys: readonly string[] }>(
  periods: readonly Period[],
  { number, total }: Shard,
): Period[] {
  const articles = periods.reduce((sum, { keys }) => sum + keys.length, 0);
  let before = 0;
  return periods.filter(({ keys }) => {
    const middle = before + keys.length / 2;
    before += keys.length;
    return Math.floor((middle * total) / articles) + 1 === number;
  });
}
