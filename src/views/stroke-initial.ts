import { latinWord, underLetter, type NameInitial } from './name-initial.ts';

/** Chinese by the number of strokes, and Latin letters behind it (CLDR, the order of Traditional Chinese). */
export const strokeOrder = new Intl.Collator('zh-Hant-u-co-stroke');

/** No character of the order has more. */
const mostStrokes = 48;

/**
 * How a name stands in an index by strokes: 鄭榮勝 is under 15, `Émile` under E. The number is that of the collation itself: before
 * the characters of each it has a mark, by which indexes are to be divided (UTS #35, Collation Indexes).
 */
export function strokeInitial(name: string): NameInitial {
  const first = String.fromCodePoint(name.codePointAt(0) ?? 0x20);
  if (!/\p{Script=Han}/u.test(first)) return underLetter(latinWord(name));
  let strokes = known.get(first);
  if (strokes === undefined) known.set(first, (strokes = strokesOf(first)));
  return { letter: String(strokes), syllable: '' };
}

/** Names begin with few characters. */
const known = new Map<string, number>();

/** Halves the numbers of strokes that the character can have, until one is left. */
function strokesOf(character: string): number {
  let [least, most] = [1, mostStrokes];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    const mark = `\uFDD0${String.fromCharCode(0x2800 + middle)}`;
    if (strokeOrder.compare(character, mark) >= 0) least = middle;
    else most = middle - 1;
  }
  return least;
}
