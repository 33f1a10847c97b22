import { pinyin } from 'pinyin-pro';
import type { Article } from '../../archive/article.ts';
import { inSimplified } from '../../archive/in-simplified.ts';
import { compareText } from '../../archive/order.ts';
import type { HeadlinePinyin, PeoplePinyin } from '../store/bundle-files.ts';

/** The syllables of every headline that has Han characters, by article number. */
export function headlinePinyin(articles: readonly Article[]): HeadlinePinyin {
  return articles.flatMap(({ title }, number): [number, string][] =>
    hasHan(title) ? [[number, syllablesOf(title, 'off')]] : [],
  );
}

/**
 * The people of an archive under the first letter of their names in pinyin: `z` → 郑荣胜, `zheng rong sheng`.
 *
 * @param syllablesOfName as {@link nameSyllables} gives them
 */
export function peoplePinyin(
  articles: readonly Article[],
  syllablesOfName: (name: string) => string = nameSyllables,
): ReadonlyMap<string, PeoplePinyin> {
  const counts = new Map<string, number>();
  for (const { people } of articles) {
    for (const [at, { name }] of people.entries()) {
      // One whom an article names twice counts once.
      if (people.findIndex((other) => other.name === name) === at)
        counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const named = [...counts]
    .filter(([name]) => hasHan(name))
    .map(([name, count]): [string, string, number] => [name, syllablesOfName(name), count])
    .filter(([, syllables]) => /^[a-z]/.test(syllables))
    .sort(([a, , countA], [b, , countB]) => countB - countA || compareText(a, b));
  const byLetter = Map.groupBy(named, ([, syllables]) => syllables.charAt(0));
  return new Map([...byLetter].sort(([a], [b]) => compareText(a, b)));
}

/** How a person's name is read. */
export function nameSyllables(name: string): string {
  return syllablesOf(name, 'head');
}

/** @param surname `head` reads the beginning as a family name (单 is shan there, not dan) */
function syllablesOf(text: string, surname: 'head' | 'off'): string {
  // Not as search folds it, which makes 干隆 of 乾隆.
  const syllables = pinyin(inSimplified(text.normalize('NFKD')), {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    surname,
    v: true,
  });
  return syllables
    .map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .filter((syllable) => syllable !== '')
    .join(' ');
}

function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
