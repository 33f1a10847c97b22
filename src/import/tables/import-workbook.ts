import type { ImportContext } from '../article-draft.ts';
import { asImportFailure } from '../import-failure.ts';
import type { FoundArticle } from '../importer.ts';
import { importTable } from './import-table.ts';
import { readXlsx } from './read-xlsx.ts';

/**
 * The articles in the rows of an Excel workbook, each sheet with headings of its own; hidden sheets count, and empty ones do
 * not. Rows of the first sheet are named as in other tables, those of others with their sheet: `2018年!7`. What is wrong
 * with one sheet stops no other.
 *
 * @throws ImportFailure when the bytes are no workbook, or its only sheet cannot be read
 */
export async function* importWorkbook(
  bytes: Uint8Array,
  context: ImportContext,
): AsyncGenerator<FoundArticle> {
  const sheets = readXlsx(bytes);
  for (const [index, { name, read }] of sheets.entries()) {
    try {
      const { headings, rows } = read();
      if (headings.length === 0 && sheets.length > 1) continue;
      for await (const found of importTable(headings, rows, context))
        yield index === 0 ? found : { ...found, part: `${name}!${found.part ?? ''}` };
    } catch (error) {
      if (sheets.length === 1) throw error;
      yield { part: name, failure: asImportFailure(error) };
    }
  }
}
