import { ImportFailure } from '../import-failure.ts';
import type { FoundArticle } from '../importer.ts';

/** What a row of a table lacks, its columns lack. */
export function asRowFailure(failure: ImportFailure, row: FoundArticle['row']): ImportFailure {
  if (row === undefined) return failure;
  const { bodyColumn, dateColumn, date } = row;
  if (failure.code === 'no-text') return new ImportFailure('row-without-text', { column: bodyColumn });
  if (failure.code === 'no-date')
    return new ImportFailure('row-without-date', { column: dateColumn, value: date });
  return failure;
}
