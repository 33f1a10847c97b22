/** A stretch of years or months, both ends counted. */
export type Stretch = readonly [from: string, to: string];

/** The time within an archive's range of which it holds no article, oldest first. */
export interface Gaps {
  /** Whole years: `['2001', '2003']`. */
  readonly years: readonly Stretch[];
  /** Months of years that have articles in others: `['2004-05', '2004-08']`, by year. */
  readonly months: ReadonlyMap<string, readonly Stretch[]>;
}

/**
 * Finds what lies between the first and the last month and is not among them.
 *
 * @param months `2019-11`, in any order, each once
 */
export function gapsOf(months: Iterable<string>): Gaps {
  const known = new Set(months);
  const sorted = [...known].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  const years: string[] = [];
  const missing = new Map<string, readonly Stretch[]>();
  if (first === undefined || last === undefined) return { years: [], months: missing };
  const withArticles = new Set(sorted.map((month) => month.slice(0, 4)));
  for (let number = Number(first.slice(0, 4)); number <= Number(last.slice(0, 4)); number++) {
    const year = String(number).padStart(4, '0');
    if (!withArticles.has(year)) {
      years.push(year);
      continue;
    }
    const absent = Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`).filter(
      (month) => month > first && month < last && !known.has(month),
    );
    if (absent.length > 0)
      missing.set(
        year,
        stretches(absent, (month) => Number(month.slice(5))),
      );
  }
  return { years: stretches(years, Number), months: missing };
}

/** Joins what follows upon one another. */
function stretches(sorted: readonly string[], numberOf: (value: string) => number): readonly Stretch[] {
  const found: [string, string][] = [];
  for (const value of sorted) {
    const before = found.at(-1);
    if (before !== undefined && numberOf(value) === numberOf(before[1]) + 1) before[1] = value;
    else found.push([value, value]);
  }
  return found;
}
