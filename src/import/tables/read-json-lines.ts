import { ImportFailure } from '../import-failure.ts';
import { asTexts } from '../../loader/foreign/as-texts.ts';
import type { ReadRow } from './import-table.ts';
import type { ReadTable } from './read-csv.ts';

/** Reads one JSON object a line. A line that is none is a failure of its own. Never throws. */
export function readJsonLines(text: string): ReadTable {
  const rows = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(readLine);
  const headings = new Set(rows.flatMap((read) => ('row' in read ? Object.keys(read.row) : [])));
  return { headings: [...headings], rows };
}

function readLine(line: string): ReadRow {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TypeError('{ }');
    return { row: asTexts(value) as Record<string, unknown> };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { failure: new ImportFailure('row-not-valid', { reason }, { cause: error }) };
  }
}
