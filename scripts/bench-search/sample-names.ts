import { readContent } from '../../src/loader/read-content.ts';

/**
 * Names of two to four characters that stand in a content folder's people and organizations, evenly spread from the most
 * named to the least.
 */
export async function sampleNames(contentDirectory: string, count: number): Promise<string[]> {
  const { articles } = await readContent({ contentDirectory });
  const times = new Map<string, number>();
  for (const { people, organizations } of articles) {
    for (const name of [...people.map((person) => person.name), ...organizations]) {
      if ([...name].length >= 2 && [...name].length <= 4) times.set(name, (times.get(name) ?? 0) + 1);
    }
  }
  const names = [...times].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([name]) => name);
  return Array.from({ length: Math.min(count, names.length) }, (_, index) => {
    return names[Math.floor((index * names.length) / Math.min(count, names.length))] as string;
  });
}
