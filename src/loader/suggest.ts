/**
 * The candidate that `word` most likely stands for: at most a third of its characters differ (one of two or three),
 * letter case and width set aside. An empty string when none is near enough.
 */
export function suggest(word: string, candidates: Iterable<string>): string {
  const letters = [...plain(word)].slice(0, 60);
  let best = '';
  let bestDistance = Math.max(1, Math.floor(letters.length / 3)) + 1;
  if (letters.length < 2) bestDistance = 1;
  for (const candidate of candidates) {
    const distance = editDistance(letters, [...plain(candidate)]);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The number of characters to insert, delete, replace or swap with their neighbour to make `b` of `a`. */
export function editDistance(a: readonly string[], b: readonly string[]): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(previous, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let distance = Math.min(replaced, at(previous, j) + 1, at(current, j - 1) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        distance = Math.min(distance, at(beforePrevious, j - 2) + 1);
      }
      current.push(distance);
    }
    beforePrevious = previous;
    previous = current;
  }
  return at(previous, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
