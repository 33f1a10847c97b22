import { newProblem } from '../../archive/problem-catalogue.ts';
import type { Problem } from '../../archive/problem.ts';
import { placeOfField, type CheckSubject } from '../check-subject.ts';

/** Articles that are dated after today. */
export function findFutureDates(subject: CheckSubject): readonly Problem[] {
  return subject.articles
    .filter(({ status, day }) => (status === 'published' || status === 'scheduled') && day > subject.today)
    .map((article) =>
      newProblem('date-in-future', placeOfField(subject, article, 'date'), { day: article.day }),
    );
}

/** Articles that report an event before it takes place. */
export function findLateEvents(subject: CheckSubject): readonly Problem[] {
  return subject.articles.flatMap((article) => {
    const { day, eventDay: event } = article;
    if (event === undefined || event <= day) return [];
    return [
      newProblem('event-after-publication', placeOfField(subject, article, 'eventDate'), { event, day }),
    ];
  });
}
