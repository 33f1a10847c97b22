import { newProblem } from '../../archive/problem-catalogue.ts';
import type { Problem } from '../../archive/problem.ts';
import { isLeftOut } from '../../loader/article-files.ts';
import type { CheckSubject } from '../check-subject.ts';

/** The Markdown files that the settings keep out of the archive: nobody else reminds of them. */
export function findLeftOut({ contentFiles, rules }: CheckSubject): readonly Problem[] {
  return contentFiles
    .filter((file) => isLeftOut(file, rules))
    .map((file) => newProblem('article-left-out', { file, line: 1, column: 1 }, {}));
}
