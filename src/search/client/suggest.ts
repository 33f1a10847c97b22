import type { Manifest, PeoplePinyin } from '../store/bundle-files.ts';
import { readJson, type SearchFiles } from '../store/search-files.ts';
import type { IndexPart, IndexParts } from './index-parts.ts';
import { matchesPinyin } from './match-pinyin.ts';

/** Something to search for instead of the letters typed. */
export interface Suggestion {
  readonly kind: 'person' | 'headline';
  readonly text: string;
}

/** Headlines are looked for in the bundles of so many periods, from the newest: a suggestion is a help, not an answer. */
const headlineBundles = 2;

/**
 * People first, the most named ahead, then headlines, the newest ahead; nothing unless letters of pinyin were typed,
 * with digits or without, 80 at most (spaces and apostrophes between them are allowed).
 */
export async function suggest(
  files: SearchFiles,
  manifest: Manifest,
  parts: IndexParts,
  typed: string,
  limit: number,
  signal?: AbortSignal,
): Promise<Suggestion[]> {
  const letters = typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ü', 'v')
    .replace(/[\s'’]/g, '');
  if (!/^(?=.*[a-z])[a-z0-9]{2,80}$/.test(letters)) return [];
  const suggestions: Suggestion[] = [];
  if (manifest.peopleLetters.includes(letters.charAt(0))) {
    const path = `people/${letters.charAt(0)}.bin`;
    for (const [text, syllables] of await readJson<PeoplePinyin>(files, path, signal)) {
      if (matchesPinyin(letters, syllables.split(' '), false)) suggestions.push({ kind: 'person', text });
    }
  }
  for (const period of parts.periods.slice(0, headlineBundles)) {
    if (suggestions.length >= limit) break;
    signal?.throwIfAborted();
    const found = await Promise.all([
      headlinesOf(period, letters),
      parts.recent === undefined ? [] : recentHeadlines(parts.recent, period, parts, letters),
    ]);
    const newestFirst = found.flat().sort((a, b) => a.place - b.place);
    suggestions.push(
      ...(await loadHeadlines(newestFirst.slice(0, limit - suggestions.length), manifest.recordsPerPart)),
    );
  }
  signal?.throwIfAborted();
  return suggestions.slice(0, limit);
}

interface Headline {
  readonly part: IndexPart;
  readonly number: number;
  readonly place: number;
}

/** The living articles of a bundle whose headlines answer to the letters. */
async function headlinesOf(part: IndexPart, letters: string): Promise<Headline[]> {
  return (await part.bundle.loadHeadlines())
    .filter(
      ([number, syllables]) => !part.dead.has(number) && matchesPinyin(letters, syllables.split(' '), true),
    )
    .map(([number]) => ({ part, number, place: part.placeOf(number) }));
}

/** Those of the recent changes that stand among a period's articles. */
async function recentHeadlines(
  recent: IndexPart,
  period: IndexPart,
  { periods }: IndexParts,
  letters: string,
): Promise<Headline[]> {
  const from = period.placeOf(0) - 1;
  const until = period === periods.at(-1) ? Infinity : period.placeOf(period.bundle.entry.count) - 1;
  return (await headlinesOf(recent, letters)).filter(({ place }) => place > from && place < until);
}

async function loadHeadlines(found: readonly Headline[], recordsPerPart: number): Promise<Suggestion[]> {
  return Promise.all(
    found.map(async ({ part, number }): Promise<Suggestion> => {
      const records = await part.bundle.loadRecords(Math.floor(number / recordsPerPart));
      return { kind: 'headline', text: records.headlines[number % recordsPerPart] ?? '' };
    }),
  );
}
