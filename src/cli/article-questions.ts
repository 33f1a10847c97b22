import type { ArticleFacts } from '../authoring/article-template.ts';
import { dayAt } from '../archive/calendar-day.ts';
import type { Site } from '../archive/site.ts';
import { findHiddenCharacter } from '../loader/decode-text.ts';
import { parseMoment, suggestMoment } from '../loader/moment.ts';
import { suggest } from '../loader/suggest.ts';
import { isOperatorError, OperatorError } from '../publish/operator-error.ts';
import type { CommandCall } from './command.ts';
import { describeFailure } from './report.ts';

/** More than any headline has, and few enough to leave room for the rest of the front matter. */
const longestHeadline = 300;

/**
 * What is to be known of a new article: as the options say, else as a person at the terminal answers, who is asked again
 * after a wrong answer. Where nobody can be asked, the article has no column and today's date.
 *
 * @throws OperatorError `answer-missing`, `input-ended`, `headline-unusable`, `column-unknown`, `date-unusable`
 */
export async function askForFacts(call: CommandCall, site: Site): Promise<ArticleFacts> {
  const { values, texts, surroundings } = call;
  const { isTerminal } = surroundings.input;
  const today = dayAt(surroundings.now(), site.timeZone);
  const names = site.columns.map(({ name }) => name);

  if (values.title === undefined && !isTerminal)
    throw new OperatorError('answer-missing', { option: '--title' });
  const title = await answered(values.title, texts.newArticle.title, readHeadline);
  const column =
    values.column !== undefined || (isTerminal && names.length > 0)
      ? await answered(values.column, texts.newArticle.column(names), (text) => readColumn(text, site))
      : undefined;
  const date =
    values.date !== undefined || isTerminal
      ? await answered(values.date, texts.newArticle.date(today), (text) => readDate(text || today))
      : { day: today };
  return { title, date, ...(column !== undefined && { column }) };

  async function answered<Value>(
    given: string | undefined,
    question: string,
    read: (text: string) => Value,
  ): Promise<Value> {
    if (given !== undefined) return read(given.trim());
    for (;;) {
      const answer = await surroundings.input.ask(question);
      if (answer === undefined) throw new OperatorError('input-ended', {});
      try {
        return read(answer.trim());
      } catch (error) {
        if (!isOperatorError(error)) throw error;
        surroundings.errors.write(describeFailure(error, texts));
      }
    }
  }
}

function readHeadline(text: string): string {
  const headline = text.replace(/\s+/g, ' ');
  const wrong = (fault: 'empty' | 'hidden-character' | 'too-long', found: string | number): OperatorError =>
    new OperatorError('headline-unusable', { fault, found: String(found) });
  if (headline === '') throw wrong('empty', '');
  const hidden = findHiddenCharacter(headline);
  if (hidden !== undefined) throw wrong('hidden-character', hidden.character);
  const { length } = [...headline];
  if (length > longestHeadline) throw wrong('too-long', length);
  return headline;
}

/** The column's id; nothing stands for no column. Throws `OperatorError` `column-unknown`. */
export function readColumn(text: string, { columns }: Site): string | undefined {
  if (text === '') return undefined;
  const found =
    columns.find(({ id, name }) => id === text || name === text) ??
    (/^\d+$/.test(text) ? columns[Number(text) - 1] : undefined);
  if (found !== undefined) return found.id;
  const known = columns.map(({ name }) => name);
  const suggestion = suggest(text, [...known, ...columns.map(({ id }) => id)]);
  throw new OperatorError('column-unknown', { found: text, suggestion, known });
}

/** Throws `OperatorError` `date-unusable`. */
export function readDate(text: string): ArticleFacts['date'] {
  const found = parseMoment(text);
  if (typeof found === 'object') return found;
  throw new OperatorError('date-unusable', { found: text, suggestion: suggestMoment(text, true) });
}
