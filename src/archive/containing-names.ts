/** Names by every two characters that stand beside each other in them. */
export type NamesByPair = ReadonlyMap<string, ReadonlySet<string>>;

/** The names in which `name`, of at least two characters, stands: 陈新民 for 陈新. */
export function namesAround(names: NamesByPair, name: string): readonly string[] {
  return [...(names.get(name.slice(0, 2)) ?? [])].filter(
    (other) => other.length > name.length && other.includes(name),
  );
}

/** Puts names in order for {@link namesAround}. */
export function indexPairs(names: Iterable<string>): NamesByPair {
  const byPair = new Map<string, Set<string>>();
  for (const name of names) {
    for (let at = 0; at + 2 <= name.length; at++) {
      const pair = name.slice(at, at + 2);
      const others = byPair.get(pair);
      if (others === undefined) byPair.set(pair, new Set([name]));
      else others.add(name);
    }
  }
  return byPair;
}
