/**
 * Whether what was typed writes the beginning of a run of syllables: each in full, or by its initial (z or zh), the
 * last one as far as it was typed. `zhengrs`, `zrs`, `zhrsh` and `zhengro` all begin `zheng rong sheng`.
 *
 * @param typed letters and digits in lower case, not empty
 * @param anywhere whether the run may begin at any syllable
 */
export function matchesPinyin(typed: string, syllables: readonly string[], anywhere: boolean): boolean {
  const starts = anywhere ? syllables.keys() : [0];
  for (const start of starts) if (matchesFrom(typed, syllables, start)) return true;
  return false;
}

function matchesFrom(typed: string, syllables: readonly string[], at: number): boolean {
  const syllable = syllables[at];
  if (syllable === undefined) return false;
  if (syllable.startsWith(typed)) return true;
  return writings(syllable).some(
    (writing) => typed.startsWith(writing) && matchesFrom(typed.slice(writing.length), syllables, at + 1),
  );
}

/** In full, by the first letter, and by zh, ch, sh. */
function writings(syllable: string): string[] {
  return [syllable, syllable.charAt(0), ...(/^[zcs]h/.test(syllable) ? [syllable.slice(0, 2)] : [])];
}
