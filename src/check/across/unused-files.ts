import { newProblem } from '../../archive/problem-catalogue.ts';
import type { Problem } from '../../archive/problem.ts';
import { isInArticleFolder } from '../../loader/article-files.ts';
import type { CheckSubject } from '../check-subject.ts';

/**
 * Files beside articles and pages that none of them shows or offers. While any of them has errors, what it needs is not
 * known, and nothing is called unused.
 */
export function findUnusedFiles({
  articles,
  pages,
  contentFiles,
  faultyFiles,
  rules,
}: CheckSubject): readonly Problem[] {
  if ([...faultyFiles].some((file) => file.endsWith('.md'))) return [];
  const used = new Set([...articles, ...pages].flatMap(({ images }) => images.map(({ file }) => file)));
  for (const { cover, attachments } of articles) {
    if (cover !== undefined) used.add(cover.image.file);
    for (const { file } of attachments) used.add(file);
  }
  return contentFiles
    .filter(
      (file) =>
        (isInArticleFolder(file, rules) || /^(?:pages|topics)\//.test(file)) &&
        !/\.(?:md|markdown|mdown|mkd|mdx)$/i.test(file),
    )
    .filter((file) => !used.has(file))
    .map((file) => newProblem('unused-file', { file, line: 1, column: 1 }, {}));
}
