/**
 * Compares texts by code points, for `sort`. JavaScript's `<` compares UTF-16 units, and sorts characters past U+FFFF before
 * U+E000 to U+FFFF. Units from U+D800 on are moved so that their order is that of the code points: the fix-up of
 * "UTF-16 Text in Code Point Order" (Markus Scherer, ICU).
 */
export function compareByCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const [left, right] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (left !== right) return moved(left) - moved(right);
  }
  return a.length - b.length;
}

function moved(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}
