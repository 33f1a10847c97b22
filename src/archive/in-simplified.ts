import { simplifiedCharacters } from './simplified.ts';

/**
 * A text as it is to be read aloud or in pinyin: with its Traditional characters in Simplified, one for one, since words that
 * have readings of their own are known in Simplified alone: 重慶 is read as 重庆 is. What Simplified texts hold as well stays:
 * 乾 of 乾隆, and 徵 where it is a note (宫商角徵羽) and not zheng, as in 徵收 and 魏徵.
 */
export function inSimplified(text: string): string {
  // Most texts hold no such character; to ask takes less than to make them anew.
  if (!isTraditional(text)) return text;
  return Array.from(text.replace(/(?<!角)徵(?!羽)/g, '征'), simplifiedOf).join('');
}

/** Whether a text holds characters that have a Simplified form and are none themselves. */
function isTraditional(text: string): boolean {
  for (const character of text) if (simplifiedOf(character) !== character || character === '徵') return true;
  return false;
}

function simplifiedOf(character: string): string {
  // Otherwise a surname, which is read alike.
  if (character === '於') return '于';
  const simplified = simplifiedCharacters.get(character);
  // Rare ones have no reading in Simplified, but have one in Traditional.
  if (simplified === undefined || !/^[\u4e00-\u9fa5]$/.test(simplified)) return character;
  return charactersOfSimplified().has(character) ? character : simplified;
}

let known: ReadonlySet<string> | undefined;

/**
 * The 6,763 characters of GB/T 2312, the standard of Simplified Chinese. It holds some that are Traditional in one meaning
 * and right in another: 乾 of 乾隆, 徵 of 宫商角徵羽, 於 as a surname.
 */
export function charactersOfSimplified(): ReadonlySet<string> {
  if (known !== undefined) return known;
  const bytes: number[] = [];
  for (let lead = 0xb0; lead <= 0xf7; lead++) {
    const last = lead === 0xd7 ? 0xf9 : 0xfe;
    for (let trail = 0xa1; trail <= last; trail++) bytes.push(lead, trail);
  }
  known = new Set(new TextDecoder('gbk').decode(Uint8Array.from(bytes)));
  return known;
}
