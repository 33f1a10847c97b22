import { isUtf8 } from 'node:buffer';
import { readdirSync } from 'node:fs';

/** A name in a folder whose bytes are not UTF-8, so that no path made of text leads to it. */
export interface UnreadableName {
  /** As Node gives it, with U+FFFD where bytes mean nothing. */
  readonly given: string;
  /** What is not ASCII byte by byte: `\xB1\xEA.md`. */
  readonly escaped: string;
  /** What it says when it is read as GBK, which Chinese Windows wrote into archives; empty when it says nothing. */
  readonly asGbk: string;
}

/**
 * Parts the names of a folder into those that can be opened and those that cannot.
 *
 * @param entries what `readdirSync` gives of the folder
 * @throws what the file system throws
 */
export function partNames<Entry extends { readonly name: string }>(
  folder: string,
  entries: readonly Entry[],
): { readonly readable: readonly Entry[]; readonly unreadable: readonly UnreadableName[] } {
  // Nearly every folder ends here: to read each of them twice would cost seconds in a large archive.
  if (!entries.some(({ name }) => name.includes('\uFFFD'))) return { readable: entries, unreadable: [] };
  const unreadable = readdirSync(folder, { encoding: 'buffer' })
    .filter((name) => !isUtf8(name))
    .map((bytes) => ({ given: bytes.toString(), escaped: escapeBytes(bytes), asGbk: readAsGbk(bytes) }));
  const readable = [...entries];
  for (const { given } of unreadable) {
    // One at a time: a readable name may hold U+FFFD itself and look like an unreadable one.
    const place = readable.findIndex(({ name }) => name === given);
    if (place !== -1) readable.splice(place, 1);
  }
  return { readable, unreadable: unreadable.sort((a, b) => (a.escaped < b.escaped ? -1 : 1)) };
}

function escapeBytes(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[^ -~]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

function readAsGbk(bytes: Buffer): string {
  try {
    const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    // Nearly any bytes are GBK for something; only names of Han and ASCII characters are likely meant.
    return /^[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF -~]+$/u.test(text) ? text : '';
  } catch {
    return '';
  }
}
