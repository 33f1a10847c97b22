/**
 * Whether what was typed writes the beginning of a run of syllables: each in full, or by its initial (z or zh), the
 * last one as far as it was typed. `zhengrs`, `zrs`, `zhrsh` and `zhengro` all begin `zheng rong sheng`.
 *
 * @param typed letters and digits in lower case, not empty
 * @param anywhere whether the run may begin at any syllable
 */
export function matchesPinyin(typed: string, syllables: readonly string[], anywhere: boolean): boolean {
  const starts = anywhere ? syllables.keys() : [0];
  for (const start of starts) {
    // Every way to write a syllable begins with its first letter.
    if (syllables[start]?.charAt(0) === typed.charAt(0) && matchesFrom(typed, syllables, start)) return true;
  }
  return false;
}

function matchesFrom(typed: string, syllables: readonly string[], start: number): boolean {
  // How far the syllables so far may write what was typed: to try every way on its own would double with each syllable.
  let reached = new Set([0]);
  for (let at = start; at < syllables.length && reached.size > 0; at += 1) {
    const syllable = syllables[at] as string;
    const next = new Set<number>();
    for (const offset of reached) {
      if (syllable.startsWith(typed.slice(offset))) return true;
      for (const writing of writings(syllable))
        if (typed.startsWith(writing, offset)) next.add(offset + writing.length);
    }
    reached = next;
  }
  return false;
}

/** In full, by the first letter, and by zh, ch, sh. */
function writings(syllable: string): string[] {
  return [syllable, syllable.charAt(0), ...(/^[zcs]h/.test(syllable) ? [syllable.slice(0, 2)] : [])];
}
