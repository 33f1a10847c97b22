import { plainMoment } from '../../loader/foreign/foreign-moment.ts';
import type { ArticleField } from '../../loader/foreign/known-keys.ts';
import { parseMoment } from '../../loader/moment.ts';
import type { DateForm } from '../../loader/reading-rules.ts';
import { dateForms } from './fitting-values.ts';
import type { SurveyedFile } from './survey.ts';

/** The forms without which the date of some article could not be read, and no others. */
export function neededDateForms(
  articles: readonly SurveyedFile[],
  fields: Readonly<Partial<Record<ArticleField, readonly string[]>>>,
  timeZone: string,
): readonly DateForm[] {
  const keys = (['date', 'eventDate', 'embargo', 'expires'] as const).flatMap((field) => fields[field] ?? []);
  const texts = articles.flatMap(({ values }) => keys.flatMap((key) => values.get(key)?.slice(0, 1) ?? []));
  const isRead = (text: string, forms: readonly DateForm[]): boolean =>
    typeof parseMoment(plainMoment(text, forms, timeZone)) === 'object';
  const readable = texts.filter((text) => isRead(text, dateForms));
  const needed = dateForms.filter((form) => {
    const others = dateForms.filter((other) => other !== form);
    return readable.some((text) => !isRead(text, others));
  });
  const lacksDate = ({ values }: SurveyedFile): boolean =>
    !(fields.date ?? []).some((key) => (values.get(key) ?? []).length > 0);
  const isNamed = articles.some((article) => article.isNamedByDay && lacksDate(article));
  return isNamed ? [...needed, 'name'] : needed;
}
