import { loadDictionaries, type Dictionaries } from './dictionaries.ts';

/** Before it stand Latin, Greek and others, punctuation among them: what a page's markup consists of. */
const firstOfHan = 0x2e80;

let known: Dictionaries | undefined;

/**
 * Simplified Chinese in Traditional characters, as they are written in Taiwan: 头发 is 頭髮, 发展 is 發展. The words stay those of the
 * text: what a document was called, and the terms of law, must not become others.
 *
 * It is OpenCC's conversion `s2tw`: at each place the longest phrase of the dictionary that begins there, else the single
 * character. The dictionaries are those of opencc-js and are loaded with the first text that needs them; its own converter
 * takes eight times as long to be made, and to convert.
 */
export function toTraditional(text: string): string {
  if (!hasHan(text)) return text;
  known ??= loadDictionaries();
  const { lengths, phrases, characters } = known;
  let converted = '';
  // What stands before `at` and is taken over as it is.
  let from = 0;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code < firstOfHan) {
      at += 1;
      continue;
    }
    const length = phraseLength(text, at, lengths[code]?.get(text.charCodeAt(at + 1)) ?? 0, phrases);
    const become = length > 1 ? phrases.get(text.slice(at, at + length)) : characters.get(code);
    if (become !== undefined) {
      converted += text.slice(from, at) + become;
      from = at + length;
    }
    at += length;
  }
  return converted + text.slice(from);
}

/** Whether a text holds anything that may be converted. */
export function hasHan(text: string): boolean {
  return /[\u2E80-\uFFFF]/.test(text);
}

/** @param lengths the bit n stands for phrases of n UTF-16 units; the result is 1 where none of them begins there */
function phraseLength(
  text: string,
  at: number,
  lengths: number,
  phrases: ReadonlyMap<string, string>,
): number {
  let left = lengths;
  while (left > 0) {
    const length = 31 - Math.clz32(left);
    if (phrases.has(text.slice(at, at + length))) return length;
    left ^= 1 << length;
  }
  return 1;
}
