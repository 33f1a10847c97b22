import type { Problem } from '../archive/problem.ts';
import type { Site } from '../archive/site.ts';
import { kindOfFile } from '../loader/article-files.ts';
import { splitFrontMatter } from '../loader/front-matter.ts';
import { startReport } from '../loader/problem-report.ts';
import type { ReadingRules } from '../loader/reading-rules.ts';
import { isSimplified } from './across/text-problems.ts';
import { articleFacts } from './facts/article-facts.ts';
import { fileText } from './facts/file-text.ts';
import { findPersonalNumbers } from './facts/personal-numbers.ts';
import { textOfFile } from './read-faulty.ts';

/**
 * What is wrong with the texts of files that have errors elsewhere, so that an editor is told all at once, and a number that
 * should not be there does not wait for another mistake to be mended.
 *
 * @param files of which no entry could be made, as paths within the content folder; one that is gone by now has none
 */
export function textsOfFaulty(
  contentDirectory: string,
  files: readonly string[],
  site: Site,
  rules: ReadingRules,
): readonly Problem[] {
  const texts = files.flatMap((file) => {
    const text = kindOfFile(file, rules) === undefined ? undefined : textOfFile(contentDirectory, file);
    return text === undefined ? [] : [{ file, text }];
  });
  return texts.flatMap(({ file, text }) => {
    const parts = splitFrontMatter(text, startReport(file, text), rules.frontMatter);
    // Where nothing tells the body from what stands before it, marks may be those of the front matter.
    if (parts === undefined) return findPersonalNumbers(fileText(file, text, 0));
    const { problems } = articleFacts(fileText(file, text, parts.bodyStart), site.url);
    const saysLanguage = /^\s*["']?(?:lang|language|语言)\b/m.test(parts.matter);
    return isSimplified(site.language) && !saysLanguage
      ? problems
      : problems.filter(({ code }) => code !== 'traditional-character');
  });
}
