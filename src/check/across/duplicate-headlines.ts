import { compareText } from '../../archive/order.ts';
import { newProblem } from '../../archive/problem-catalogue.ts';
import type { Problem } from '../../archive/problem.ts';
import { placeOfField, type CheckSubject } from '../check-subject.ts';

/**
 * Articles of one day with the same headline, subtitle included: each but the first by path names the first. Spaces and
 * the width of characters do not tell headlines apart.
 */
export function findDuplicateHeadlines(subject: CheckSubject): readonly Problem[] {
  const shown = subject.articles.filter(({ status }) => status !== 'withdrawn');
  const groups = Map.groupBy(
    shown,
    ({ day, title, subtitle = '' }) => `${day}\n${plain(title)}\n${plain(subtitle)}`,
  );
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = group.length > 1 ? group.sort((a, b) => compareText(a.file, b.file)) : [];
    return others.map((article) =>
      newProblem('duplicate-headline', placeOfField(subject, article, 'title'), {
        title: article.title,
        other: first?.file ?? '',
      }),
    );
  });
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}
