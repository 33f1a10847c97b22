import { newProblem } from '../../archive/problem-catalogue.ts';
import type { Problem } from '../../archive/problem.ts';
import { placeOfField, type CheckSubject } from '../check-subject.ts';

/** Articles with fields that an import was not sure of. */
export function findFieldsToReview(subject: CheckSubject): readonly Problem[] {
  return subject.articles.flatMap((article) => {
    const { needsReview = [] } = article;
    if (needsReview.length === 0) return [];
    const place = placeOfField(subject, article, 'needsReview');
    return [newProblem('needs-review', place, { fields: needsReview })];
  });
}

/** Articles without source, summary, or column where the site has columns. */
export function findMissingFields(subject: CheckSubject): readonly Problem[] {
  const hasColumns = subject.site.columns.length > 0;
  return subject.articles
    .filter(({ status }) => status !== 'withdrawn')
    .flatMap((article) => {
      const place = placeOfField(subject, article, 'title');
      return [
        ...(article.source === undefined ? [newProblem('missing-source', place, {})] : []),
        ...(article.hasOwnSummary === undefined ? [newProblem('missing-summary', place, {})] : []),
        ...(hasColumns && article.column === undefined ? [newProblem('missing-column', place, {})] : []),
      ];
    });
}
