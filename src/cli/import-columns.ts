import type { ImportOptions } from '../import/import-inputs.ts';
import { articleSchema } from '../loader/article-schema.ts';
import { shapeOf } from '../loader/field.ts';
import { suggest } from '../loader/suggest.ts';
import { OperatorError } from '../publish/operator-error.ts';
import type { CommandCall } from './command.ts';
import type { Language } from './language.ts';

/** What a column may hold: the fields of an article, its text, and the name of the row. */
const mappedFields = [
  ...['title', 'body', 'date', 'id', 'kicker', 'subtitle', 'eventDate', 'column', 'topics', 'tags'],
  ...['people', 'organizations', 'places', 'source', 'reporters', 'photographers', 'editors', 'summary'],
  ...['views', 'original', 'aliases', 'lang', 'status'],
];

/** The names that `--map` takes, in either language, and the fields for which they stand. */
function fieldsByName(): ReadonlyMap<string, string> {
  const { byName } = shapeOf(articleSchema);
  const chinese = (field: string): string => byName.get(field)?.reference.name ?? '正文';
  return new Map(mappedFields.flatMap((field) => [field, chinese(field)].map((name) => [name, field])));
}

/** Files of these names are tables. */
const table = /\.(?:csv|tsv|jsonl|ndjson|xlsx)$/i;

/**
 * What the columns of tables hold: as `--map` says, else as a person at the terminal answers. Throws `OperatorError` when
 * `--map` names a field that there is not, or is given though no input is a table.
 *
 * @param names of all inputs
 */
export function importColumns(
  { values, texts, surroundings, language }: CommandCall,
  names: readonly string[],
): ImportOptions['columns'] {
  const canAsk = surroundings.input.isTerminal && values.json !== true;
  const given = readMap(values.map ?? '', language);
  if (given.size > 0 && !names.some((name) => table.test(name)))
    throw new OperatorError('map-without-table', { columns: [...given.values()] });
  return {
    given,
    async ask(field, headings) {
      if (!canAsk || headings.length === 0) return undefined;
      const answer = (await surroundings.input.ask(texts.importing.askColumn(field, headings)))?.trim();
      return headings.find((heading) => heading === answer) ?? headings[Number(answer) - 1];
    },
  };
}

/** `title=标题,正文=内容` → the heading of each field's column. */
function readMap(text: string, language: Language): ReadonlyMap<string, string> {
  const fields = fieldsByName();
  const pairs = text.split(/[,，]/u).map((pair): [string, string] => {
    const at = pair.indexOf('=');
    return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
  });
  const unknown = pairs.find(([name]) => name !== '' && !fields.has(name))?.[0];
  if (unknown !== undefined) {
    const names = [...fields.keys()];
    const isChinese = /\p{Script=Han}/u.test(unknown) || language === 'zh';
    const known = names.filter((name) => /\p{Script=Han}/u.test(name) === isChinese);
    throw new OperatorError('map-field-unknown', {
      found: unknown,
      suggestion: suggest(unknown, names),
      known,
    });
  }
  return new Map(
    pairs
      .filter(([name, heading]) => name !== '' && heading !== '')
      .map(([name, heading]) => [fields.get(name) ?? name, heading]),
  );
}
