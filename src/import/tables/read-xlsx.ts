import { ImportFailure } from '../import-failure.ts';
import { openZip } from '../containers/open-zip.ts';
import { tableOf, type ReadTable } from './read-csv.ts';
import { isWorksheet, listSheets } from './list-sheets.ts';
import { readXml } from './read-xml.ts';
import { dateStyles, writeSerial } from './xlsx-dates.ts';

/** The most cells of a workbook that are read, empty ones before them counted. */
const cellLimit = 5_000_000;

/** A sheet of a workbook. */
export interface ReadSheet {
  readonly name: string;
  /** Throws ImportFailure when it is no sound sheet. */
  readonly read: () => ReadTable;
}

/**
 * Reads the sheets of an Excel workbook (ECMA-376): texts, numbers, and days as they are shown.
 *
 * @param limit of the cells of all sheets
 * @throws ImportFailure when the bytes are no workbook, or unpack to more than any
 */
export function readXlsx(bytes: Uint8Array, limit: number = cellLimit): readonly ReadSheet[] {
  const others = /^xl\/(?:workbook|sharedStrings|styles)\.xml$|^xl\/_rels\/workbook\.xml\.rels$/;
  const files = openZip(bytes, (name) => others.test(name) || isWorksheet(name));
  const textOf = (name: string): string => Buffer.from(files.get(name) ?? []).toString('utf8');
  const { sheets, from1904 } = listSheets(textOf('xl/workbook.xml'), textOf('xl/_rels/workbook.xml.rels'));
  const shared = readShared(textOf('xl/sharedStrings.xml'));
  const dates = dateStyles(textOf('xl/styles.xml'));
  let cells = 0;
  const count = (more: number): void => {
    cells += more;
    if (cells > limit) throw new ImportFailure('too-many-entries', { entries: cells, limit });
  };
  return sheets.map(({ name, part }) => ({
    name,
    read() {
      if (!files.has(part)) throw new ImportFailure('part-missing', { format: 'xlsx', part });
      return tableOf(readSheet(textOf(part), shared, dates, from1904, count));
    },
  }));
}

function readShared(xml: string): readonly string[] {
  const texts: string[] = [];
  let text: string | undefined;
  let isPhonetic = false;
  let isText = false;
  readXml(xml, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') isPhonetic = true;
      isText = name === 't';
    },
    close(name) {
      if (name === 'si') texts.push(plainText(text ?? ''));
      if (name === 'rPh') isPhonetic = false;
      isText = false;
    },
    text(piece) {
      if (isText && !isPhonetic && text !== undefined) text += piece;
    },
  });
  return texts;
}

function readSheet(
  xml: string,
  shared: readonly string[],
  dates: ReadonlySet<number>,
  from1904: boolean,
  count: (more: number) => void,
): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let cell: { column: number; type: string; style: number; text: string } | undefined;
  let isValue = false;
  readXml(xml, {
    open(name, attributes) {
      if (name === 'row') rows.push([]);
      if (name === 'c') {
        count(1);
        const column = columnOf(attributes['r'] ?? '') ?? rows.at(-1)?.length ?? 0;
        cell = { column, type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), text: '' };
      }
      isValue = name === 'v' || name === 't';
    },
    text(piece) {
      if (isValue && cell !== undefined) cell.text += piece;
    },
    close(name) {
      isValue = false;
      if (name !== 'c' || cell === undefined) return;
      const { column, type, style, text } = cell;
      const row = rows.at(-1);
      if (row === undefined || column > 16_384) return;
      count(Math.max(0, column - row.length));
      while (row.length < column) row.push('');
      const isDate = type === 'n' && dates.has(style) && text !== '';
      row[column] =
        type === 's'
          ? (shared[Number(text)] ?? '')
          : isDate
            ? writeSerial(Number(text), from1904)
            : plainText(text);
      cell = undefined;
    },
  });
  return rows;
}

/** A text with the characters that stand in it as numbers (ST_Xstring, 22.9.2.19): `_x000D_` is a line's end. */
function plainText(text: string): string {
  return text
    .replace(/_x([\dA-Fa-f]{4})_/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)))
    .replace(/\r\n?/g, '\n');
}

/** `C5` → 2. */
function columnOf(reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((number, letter) => 26 * number + letter.charCodeAt(0) - 64, 0) - 1;
}
