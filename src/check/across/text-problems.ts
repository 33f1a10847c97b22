import type { Problem } from '../../archive/problem.ts';
import type { CheckSubject } from '../check-subject.ts';

/** What is wrong with the texts by themselves, where it is wrong in the language of the text. */
export function findTextProblems({ articles, pages, known, site }: CheckSubject): readonly Problem[] {
  // An archive has few languages, and to ask for the script of one takes 15 µs.
  const scripts = new Map<string, boolean>();
  const isWrittenSimplified = (language: string): boolean => {
    const told = scripts.get(language) ?? isSimplified(language);
    scripts.set(language, told);
    return told;
  };
  return [...articles, ...pages].flatMap((entry) => {
    const problems = known[entry.file]?.facts.problems ?? [];
    if (problems.length === 0) return problems;
    const language = ('language' in entry ? entry.language : undefined) ?? site.language;
    return isWrittenSimplified(language)
      ? problems
      : problems.filter(({ code }) => code !== 'traditional-character');
  });
}

/** Chinese without a region is taken for Simplified; the script, where it is named, decides. */
export function isSimplified(language: string): boolean {
  return /^zh\b/i.test(language) && new Intl.Locale(language).maximize().script === 'Hans';
}
