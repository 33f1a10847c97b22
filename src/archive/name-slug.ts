import { shortHash } from './short-hash.ts';

/** Longest segment in bytes of UTF-8; file systems allow 255 for a name. */
const longestSegment = 120;

/**
 * The segment that stands for a name (of a tag, person or organization) in an address: the name itself, in Unicode
 * form C and lower case, so that `/people/郑荣胜/` can be read. What file systems or addresses cannot hold becomes `-`,
 * with a hash of the name behind it, which keeps two such names apart. Never empty, never `.` or `..`.
 *
 * @example nameSlug('郑荣胜') === '郑荣胜'
 */
export function nameSlug(name: string): string {
  const usual = name.normalize('NFC');
  if (/^[\p{Script=Han}a-z0-9]{1,30}$/u.test(usual)) return usual;
  const wanted = name.normalize('NFC').toLowerCase().replace(/\s+/gu, '-');
  const safe = wanted.replace(/[^\p{L}\p{M}\p{N}·・_-]+/gu, '-').replace(/^-+|-+$/g, '');
  const short = shorten(safe);
  return short === wanted && short !== '' ? short : `${short}${short === '' ? '' : '-'}${shortHash(name)}`;
}

function shorten(text: string): string {
  let bytes = 0;
  let result = '';
  for (const character of text) {
    bytes += new TextEncoder().encode(character).length;
    if (bytes > longestSegment) break;
    result += character;
  }
  return result;
}
