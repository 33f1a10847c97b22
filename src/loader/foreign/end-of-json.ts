/** The offset after the brace that closes the one with which a text begins; `undefined` when none does. */
export function endOfJson(text: string): number | undefined {
  let depth = 0;
  for (const { 0: found, index } of text.matchAll(/"(?:[^"\\]|\\[^])*"|[{}]/g)) {
    if (found === '{') depth += 1;
    else if (found === '}') depth -= 1;
    if (depth === 0) return index + found.length;
  }
  return undefined;
}
