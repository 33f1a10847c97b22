import type { NameGroup } from './name-groups.ts';

/**
 * The groups that most articles carry, most first; of equal ones, the first in the map. Each group is looked at once: archives
 * have tens of thousands.
 *
 * @returns at most `count` entries of the map
 */
export function mostNamed(groups: ReadonlyMap<string, NameGroup>, count: number): [string, NameGroup][] {
  const most: [string, NameGroup][] = [];
  for (const entry of groups) {
    const { length } = entry[1].articles;
    if (most.length === count && length <= (most.at(-1)?.[1].articles.length ?? 0)) continue;
    const place = most.findIndex(([, { articles }]) => articles.length < length);
    most.splice(place === -1 ? most.length : place, 0, entry);
    if (most.length > count) most.pop();
  }
  return most;
}
