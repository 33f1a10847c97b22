import { SaxesParser } from 'saxes';
import { ImportFailure } from '../import-failure.ts';
import { openZip } from '../containers/open-zip.ts';
import { tableOf, type ReadTable } from './read-csv.ts';
import { dateStyles, writeSerial } from './xlsx-dates.ts';

/** The most cells of a sheet that are read, empty ones before them counted. */
const cellLimit = 5_000_000;

/**
 * Reads the first sheet of an Excel workbook (ECMA-376): texts, numbers, and days as they are shown.
 *
 * @throws ImportFailure when the bytes are no workbook, or unpack to more than any
 */
export function readXlsx(bytes: Uint8Array, limit: number = cellLimit): ReadTable {
  const wanted =
    /^xl\/(?:workbook|sharedStrings|styles|worksheets\/sheet\d+)\.xml$|^xl\/_rels\/workbook\.xml\.rels$/;
  const files = openZip(bytes, (name) => wanted.test(name));
  const textOf = (name: string): string => Buffer.from(files.get(name) ?? []).toString('utf8');
  const sheet = files.get(firstSheet(textOf('xl/workbook.xml'), textOf('xl/_rels/workbook.xml.rels')));
  if (sheet === undefined) throw new ImportFailure('part-missing', { format: 'xlsx', part: 'xl/worksheets' });
  const shared = readShared(textOf('xl/sharedStrings.xml'));
  const dates = dateStyles(textOf('xl/styles.xml'));
  const from1904 = /<workbookPr[^>]*\bdate1904="(?:1|true)"/.test(textOf('xl/workbook.xml'));
  return tableOf(readSheet(Buffer.from(sheet).toString('utf8'), shared, dates, from1904, limit));
}

/** The part that holds the sheet that stands first. */
function firstSheet(workbook: string, relations: string): string {
  const id = /<sheet\b[^>]*\br:id="([^"]+)"/.exec(workbook)?.[1];
  const relation = relations
    .match(/<Relationship\b[^>]*>/g)
    ?.find((each) => each.includes(`Id="${id ?? ''}"`));
  const target = /\bTarget="\/?(?:xl\/)?([^"]+)"/.exec(relation ?? '')?.[1];
  return `xl/${target ?? 'worksheets/sheet1.xml'}`;
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
      if (name === 'si') texts.push(text ?? '');
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
  limit: number,
): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let cell: { column: number; type: string; style: number; text: string } | undefined;
  let isValue = false;
  let cells = 0;
  const count = (more: number): void => {
    cells += more;
    if (cells > limit) throw new ImportFailure('too-many-entries', { entries: cells, limit });
  };
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
        type === 's' ? (shared[Number(text)] ?? '') : isDate ? writeSerial(Number(text), from1904) : text;
      cell = undefined;
    },
  });
  return rows;
}

/** `C5` → 2. */
function columnOf(reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((number, letter) => 26 * number + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Told of a document's parts; names are without prefix. */
interface XmlHandlers {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text: (piece: string) => void;
}

/** Entities are never expanded: the reader knows the five of XML only, and a type declaration ends it. */
function readXml(xml: string, handlers: XmlHandlers): void {
  if (xml === '') return;
  const parser = new SaxesParser();
  const fail = (reason: string): never => {
    throw new ImportFailure('not-valid', { format: 'xml', reason });
  };
  const plain = (name: string): string => name.slice(name.indexOf(':') + 1);
  parser.on('error', (error) => fail(error.message));
  parser.on('doctype', () => fail('DOCTYPE'));
  parser.on('opentag', ({ name, attributes }) => handlers.open(plain(name), attributes));
  parser.on('closetag', ({ name }) => handlers.close(plain(name)));
  parser.on('text', handlers.text);
  parser.write(xml).close();
}
