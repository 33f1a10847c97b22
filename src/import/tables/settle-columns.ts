import type { ImportContext } from '../article-draft.ts';
import { ImportFailure } from '../import-failure.ts';
import { fieldsOfKeys } from '../../loader/foreign/known-keys.ts';

/** Which column holds a field: the field, `body` or `id` → the column's heading. */
export type TableColumns = ReadonlyMap<string, string>;

const bodyNames = [
  'body',
  'content',
  '正文',
  '内容',
  '文章内容',
  '新闻内容',
  'text',
  'html',
  '全文',
  'post_content',
];
const idNames = ['id', '编号', '序号', 'no', 'uuid', 'guid', 'newsid', '文章编号', '文章id'];

/**
 * Finds out what the columns of a table hold: as the person said (`--map title=标题`), else by the names of fields and the
 * words by which editors look for them; what is missing is asked for where somebody is there.
 *
 * @throws ImportFailure when no column holds headlines, or none texts, or one that the person named is not there
 */
export async function settleColumns(
  headings: readonly string[],
  context: ImportContext,
): Promise<TableColumns> {
  const columns = new Map<string, string>();
  for (const [field, column] of context.columns?.given ?? []) {
    if (!headings.includes(column))
      throw new ImportFailure('column-missing', { column, columns: listed(headings) });
    columns.set(field, column);
  }
  const names = fieldsOfKeys();
  for (const heading of headings) {
    const plain = heading.trim().toLowerCase();
    const field = bodyNames.includes(plain) ? 'body' : idNames.includes(plain) ? 'id' : names.get(plain);
    const isTaken = [...columns.values()].includes(heading);
    if (field !== undefined && !isTaken && !columns.has(field)) columns.set(field, heading);
  }
  for (const field of ['title', 'body', 'date'] as const) {
    if (columns.has(field)) continue;
    const free = headings.filter((heading) => ![...columns.values()].includes(heading));
    const answer = await context.columns?.ask(field, free);
    if (answer !== undefined && free.includes(answer)) columns.set(field, answer);
    else if (field !== 'date') throw new ImportFailure('columns-unknown', { columns: listed(headings) });
  }
  return columns;
}

function listed(headings: readonly string[]): string {
  return headings.join(' | ').slice(0, 300);
}
