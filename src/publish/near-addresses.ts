import { editDistance } from '../loader/suggest.ts';

/** So many addresses of one folder are compared letter by letter; of more, one that is near says little. */
const comparedInFolder = 300;

/**
 * Finds the address that one which leads nowhere probably stands for: written in other letter case, with another query, or with another
 * ending or folder, where only one has the same name; or with one or two characters changed, in the same folder. An empty string when none is near.
 *
 * @param keys the addresses that lead somewhere, as `formerAddressKey` has them
 */
export function nearAddresses(keys: Iterable<string>): (key: string) => string {
  const known = [...keys];
  const byCase = new Map(known.map((key) => [key.toLowerCase(), key]));
  const byName = Map.groupBy(known, nameOf);
  const byFolder = Map.groupBy(known, folderOf);
  return (key) => {
    const plain = key.replace(/\?.*$/s, '');
    const same = byCase.get(key.toLowerCase()) ?? byCase.get(plain.toLowerCase());
    if (same !== undefined) return same;
    const folder = folderOf(key);
    const name = nameOf(key);
    // A number names another article in each folder of an old site.
    const named = (byName.get(name) ?? []).filter((other) => /\D/.test(name) || folderOf(other) === folder);
    if (name !== '' && named.length === 1) return named[0] ?? '';
    return nearest(key, folder, byFolder.get(folder) ?? []);
  };
}

/** `1` of `/news/1.html`; of an address with a query, path and query. */
function nameOf(key: string): string {
  if (key.includes('?')) return key.toLowerCase();
  return key
    .slice(key.lastIndexOf('/') + 1)
    .replace(/\.[a-z]{1,5}$/i, '')
    .toLowerCase();
}

/** With a query, the path itself: `/show.asp?id=1` stands beside `/show.asp?id=2`. */
function folderOf(key: string): string {
  const query = key.indexOf('?');
  return query === -1 ? key.slice(0, key.lastIndexOf('/')) : key.slice(0, query);
}

/** Of the addresses in one folder, the one with the fewest characters changed; never a digit, which tells articles apart. */
function nearest(key: string, folder: string, candidates: readonly string[]): string {
  const name = [...key.slice(folder.length)];
  // Of so short a name, one character is too much.
  if (name.length < 5 || candidates.length > comparedInFolder) return '';
  const limit = name.length > 8 ? 2 : 1;
  let best = '';
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    const other = [...candidate.slice(folder.length)];
    if (Math.abs(other.length - name.length) >= bestDistance) continue;
    const distance = editDistance(name, other);
    if (distance < bestDistance && digitsOf(name) === digitsOf(other))
      [best, bestDistance] = [candidate, distance];
  }
  return best;
}

function digitsOf(name: readonly string[]): string {
  return name.filter((character) => /\d/.test(character)).join('');
}
