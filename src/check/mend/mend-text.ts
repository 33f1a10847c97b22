import type { Problem } from '../../archive/problem.ts';
import type { Site } from '../../archive/site.ts';
import { withoutByteOrderMark } from '../../loader/decode-text.ts';
import { splitFrontMatter } from '../../loader/front-matter.ts';
import { parseArticle } from '../../loader/parse-article.ts';
import { parsePage } from '../../loader/parse-page.ts';
import { startReport } from '../../loader/problem-report.ts';
import { kindOfFile } from '../../loader/article-files.ts';
import { strictRules, type ReadingRules } from '../../loader/reading-rules.ts';
import { mendFrontMatter } from './mend-front-matter.ts';
import { punctuationEdits } from './mend-punctuation.ts';
import { applyEdits } from './text-edit.ts';

/**
 * The text of an article's or a page's file with all mended that can be mended for certain: a byte order mark,
 * misspelt keys, colons, forms of dates, half-width punctuation between Chinese characters. Whatever else the file holds stays
 * as it is, line breaks and spaces included. Mending it again changes nothing.
 *
 * @param file path within the content folder
 * @param parts what to look at, besides a byte order mark
 */
export function mendText(
  file: string,
  text: string,
  site: Site,
  parts: { readonly frontMatter: boolean; readonly punctuation: boolean },
  rules: ReadingRules = strictRules,
): string {
  const problemsOf = (given: string): readonly Problem[] =>
    kindOfFile(file, rules) === 'page'
      ? parsePage(file, given, '', { rules, timeZone: site.timeZone }).problems
      : parseArticle(file, given, '', site, rules).problems;
  const plain = withoutByteOrderMark(text);
  const mended = parts.frontMatter ? mendFrontMatter(plain, problemsOf) : plain;
  if (!parts.punctuation) return mended;
  const split = splitFrontMatter(mended, startReport(file, mended), rules.frontMatter);
  if (split === undefined) return mended;
  return applyEdits(mended, punctuationEdits(mended.slice(split.bodyStart), split.bodyStart));
}
