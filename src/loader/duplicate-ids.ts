import type { Article } from '../archive/article.ts';
import { newProblem } from '../archive/problem-catalogue.ts';
import type { Problem } from '../archive/problem.ts';

/** One problem at each of the articles that share an id; each names another one. */
export function findDuplicateIds(articles: readonly Article[]): readonly Problem[] {
  const groups = Map.groupBy(articles, (article) => article.id);
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .flatMap((group) =>
      group.map(({ id, file }, index) => {
        const other = group[index === 0 ? 1 : 0]?.file ?? '';
        return newProblem('duplicate-id', { file, line: 1, column: 1 }, { id, other });
      }),
    );
}
