import { parse } from 'csv-parse/sync';
import { ImportFailure } from '../import-failure.ts';
import type { ReadRow } from './import-table.ts';

/** A table: the headings of its first row, each another one, and the rows below. */
export interface ReadTable {
  readonly headings: readonly string[];
  readonly rows: Iterable<ReadRow>;
}

/**
 * Reads a table of values parted by commas, semicolons or tabs (RFC 4180); which of them, the first line tells.
 *
 * @param text without byte order mark
 * @throws ImportFailure when quotation marks do not close
 */
export function readCsv(text: string): ReadTable {
  const firstLine = /^[^\n]*/.exec(text)?.[0] ?? '';
  const delimiter =
    ['\t', ',', ';', '，'].sort((a, b) => firstLine.split(b).length - firstLine.split(a).length)[0] ?? ',';
  let records: string[][];
  try {
    records = parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const format = delimiter === '\t' ? 'tsv' : 'csv';
    throw new ImportFailure('not-valid', { format, reason }, { cause: error });
  }
  return tableOf(records);
}

/** The table in rows of cells, of which the first holds the headings. */
export function tableOf(records: readonly (readonly string[])[]): ReadTable {
  const [first = [], ...rest] = records;
  const names = first.map((heading, index) => heading.trim() || `#${index + 1}`);
  // Of columns with the same heading, the later ones have the number of their column as well.
  const headings = names.map((name, index) =>
    names.indexOf(name) === index ? name : `${name} #${index + 1}`,
  );
  const rows = rest
    .filter((cells) => cells.some((cell) => cell.trim() !== ''))
    .map((cells) => {
      // More cells than headings are kept under their numbers.
      const entries = cells.map((cell, index): [string, string] => [
        headings[index] ?? `#${index + 1}`,
        cell,
      ]);
      return { row: Object.fromEntries(entries) };
    });
  return { headings, rows };
}
