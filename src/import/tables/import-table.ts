import type { ArticleDraft, ImportContext } from '../article-draft.ts';
import { ImportFailure } from '../import-failure.ts';
import type { FoundArticle } from '../importer.ts';
import { foreignFields } from '../markdown/foreign-fields.ts';
import { draftOfRecord } from '../records/draft-of-record.ts';
import { settleColumns, type TableColumns } from './settle-columns.ts';

/** One row: its values under the headings of the columns. Absent values are empty texts. */
export type Row = Readonly<Record<string, unknown>>;

/** A row, or why it could not be read. */
export type ReadRow = { readonly row: Row } | { readonly failure: ImportFailure };

/**
 * The articles in the rows of a table. What its columns mean is told by their headings, or by the person at the machine.
 *
 * @param headings of all columns
 * @throws ImportFailure when no column holds headlines, or none texts
 */
export async function* importTable(
  headings: readonly string[],
  rows: Iterable<ReadRow>,
  context: ImportContext,
): AsyncGenerator<FoundArticle> {
  const columns = await settleColumns(headings, context);
  const seen = new Map<string, number>();
  let number = 0;
  for (const read of rows) {
    number += 1;
    if ('failure' in read) {
      yield { part: String(number), numbered: true, failure: read.failure };
      continue;
    }
    const id = textOf(read.row[columns.get('id') ?? '']).slice(0, 200);
    const name = id || String(number);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    const part = times === 1 ? name : `${name} (${times})`;
    const numbered = id === '' || times > 1;
    const [bodyColumn = '', dateColumn = ''] = [columns.get('body'), columns.get('date')];
    const row = { bodyColumn, dateColumn, date: textOf(read.row[dateColumn]).trim().slice(0, 100) };
    yield { part, numbered, row, ...draftOfRow(read.row, columns, context) };
  }
}

function draftOfRow(
  row: Row,
  columns: TableColumns,
  context: ImportContext,
): { readonly draft: ArticleDraft } | { readonly failure: ImportFailure } {
  const byColumn = new Map([...columns].map(([field, column]) => [column, field]));
  // Entries, since a column may be called `__proto__`.
  const fields: [string, unknown][] = [];
  for (const [column, value] of Object.entries(row)) {
    const field = byColumn.get(column);
    // A number in a table names the row, and makes no address.
    if (field === 'body' || field === 'id') continue;
    fields.push([field ?? column, value]);
  }
  const record = foreignFields(Object.fromEntries(fields), context);
  const draft = draftOfRecord(record, textOf(row[columns.get('body') ?? '']), context);
  if (record.fields.title !== undefined || hasOwnTitle(draft)) return { draft };
  return { failure: new ImportFailure('row-without-title', { column: columns.get('title') ?? '' }) };
}

/** Whether a headline stands over the text itself; the only line of a text is the text. */
function hasOwnTitle({ fields, body }: ArticleDraft): boolean {
  return fields.title !== undefined && body.length > 0;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
