import type { ImportOptions } from '../import/import-inputs.ts';
import { suggest } from '../loader/suggest.ts';
import { OperatorError } from '../publish/operator-error.ts';
import type { CommandCall } from './command.ts';

/** What a column may hold: the fields of an article, its text, and the name of the row. */
const mappedFields = [
  ...['title', 'body', 'date', 'id', 'kicker', 'subtitle', 'eventDate', 'column', 'topics', 'tags'],
  ...['people', 'organizations', 'places', 'source', 'reporters', 'photographers', 'editors', 'summary'],
  ...['views', 'original', 'aliases', 'lang', 'status'],
];

/** Files of these names are tables. */
const table = /\.(?:csv|tsv|jsonl|ndjson|xlsx)$/i;

/**
 * What the columns of tables hold: as `--map` says, else as a person at the terminal answers. Throws `OperatorError` when
 * `--map` names a field that there is not, or is given though no input is a table.
 *
 * @param names of all inputs
 */
export function importColumns(
  { values, texts, surroundings }: CommandCall,
  names: readonly string[],
): ImportOptions['columns'] {
  const canAsk = surroundings.input.isTerminal && values.json !== true;
  const given = readMap(values.map ?? '');
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

/** `title=标题,body=正文` → the heading of each field's column. */
function readMap(text: string): ReadonlyMap<string, string> {
  const pairs = text.split(/[,，]/u).map((pair): [string, string] => {
    const at = pair.indexOf('=');
    return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
  });
  const unknown = pairs.find(([field]) => field !== '' && !mappedFields.includes(field))?.[0];
  if (unknown !== undefined) {
    const suggestion = suggest(unknown, mappedFields);
    throw new OperatorError('map-field-unknown', { found: unknown, suggestion, known: mappedFields });
  }
  return new Map(pairs.filter(([field, heading]) => field !== '' && heading !== ''));
}
