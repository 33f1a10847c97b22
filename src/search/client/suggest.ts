import type { Manifest, PeoplePinyin } from '../store/bundle-files.ts';
import { readJson, type SearchFiles } from '../store/search-files.ts';
import type { Bundle } from './bundle.ts';
import { matchesPinyin } from './match-pinyin.ts';

/** Something to search for instead of the letters typed. */
export interface Suggestion {
  readonly kind: 'person' | 'headline';
  readonly text: string;
}

/** Headlines are looked for in so many bundles, from the newest: a suggestion is a help, not an answer. */
const headlineBundles = 2;

/**
 * People first, the most named ahead, then headlines, the newest ahead; nothing unless letters of pinyin were typed
 * (spaces and apostrophes between them are allowed).
 *
 * @param bundles newest first
 */
export async function suggest(
  files: SearchFiles,
  manifest: Manifest,
  bundles: readonly Bundle[],
  typed: string,
  limit: number,
  signal?: AbortSignal,
): Promise<Suggestion[]> {
  const letters = typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ü', 'v')
    .replace(/[\s'’]/g, '');
  if (!/^[a-z]{2,40}$/.test(letters)) return [];
  const suggestions: Suggestion[] = [];
  if (manifest.peopleLetters.includes(letters.charAt(0))) {
    const path = `people/${letters.charAt(0)}.bin`;
    for (const [text, syllables] of await readJson<PeoplePinyin>(files, path, signal)) {
      if (matchesPinyin(letters, syllables.split(' '), false)) suggestions.push({ kind: 'person', text });
    }
  }
  for (const bundle of bundles.slice(0, headlineBundles)) {
    if (suggestions.length >= limit) break;
    signal?.throwIfAborted();
    suggestions.push(...(await headlinesOf(bundle, manifest, letters, limit - suggestions.length)));
  }
  signal?.throwIfAborted();
  return suggestions.slice(0, limit);
}

async function headlinesOf(
  bundle: Bundle,
  { recordsPerPart }: Manifest,
  letters: string,
  limit: number,
): Promise<Suggestion[]> {
  const numbers = (await bundle.loadHeadlines())
    .filter(
      ([number, syllables]) => !bundle.dead.has(number) && matchesPinyin(letters, syllables.split(' '), true),
    )
    .slice(0, limit)
    .map(([number]) => number);
  return Promise.all(
    numbers.map(async (number): Promise<Suggestion> => {
      const part = await bundle.loadRecords(Math.floor(number / recordsPerPart));
      return { kind: 'headline', text: part.headlines[number % recordsPerPart] ?? '' };
    }),
  );
}
