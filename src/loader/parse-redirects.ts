import { CsvError, parse } from 'csv-parse/sync';
import { formerAddressKey } from '../archive/former-address.ts';
import { newProblem, type Place } from '../archive/problem-catalogue.ts';
import type { Problem } from '../archive/problem.ts';
import { decodeText } from './decode-text.ts';

/** The file of former addresses, within the content folder. */
export const redirectsFile = 'redirects.csv';

/** One line of the file. */
export interface RedirectLine {
  readonly address: string;
  /** What tells it apart: `formerAddressKey`. */
  readonly key: string;
  /** The id of an article; `undefined` where nothing stands any more. */
  readonly article: string | undefined;
  readonly place: Place;
  /** Of the id. */
  readonly articlePlace: Place;
}

export interface ParsedRedirects {
  readonly lines: readonly RedirectLine[];
  readonly problems: readonly Problem[];
}

interface Row {
  readonly record: readonly string[];
  readonly raw: string;
  readonly info: { readonly lines: number };
}

/** What the cells of the first row may be where it only says what the columns hold. */
const addressHeadings = [
  /^(旧|原|舊)?(地址|址|网址|網址|链接|連結|路径|路徑)$/,
  /^((old|former|original|previous|source)[ _-]?)?(address|url|uri|path|link)$|^(old|from|alias)$/i,
];
const idHeadings = [
  /^(文章|报道|報道|報導)?(编号|編號|号)$|^(文章|报道|報道|報導)$/,
  /^((article|report)[ _-]?)?id$|^(article|report|to)$/i,
];

/** Reads the bytes of `redirects.csv`: an old address and an article's id a line, or 410, or nothing; `#` begins a comment. */
export function parseRedirects(bytes: Buffer): ParsedRedirects {
  const decoded = decodeText(redirectsFile, bytes);
  const problems = [...decoded.problems];
  const lines: RedirectLine[] = [];
  for (const [index, row] of rowsOf(decoded.text ?? '', problems).entries()) {
    if (index === 0 && isHeading(row)) continue;
    const found = readRow(row);
    if (found === undefined) continue;
    if ('key' in found) lines.push(found);
    else problems.push(found);
  }
  return { lines, problems };
}

/** The rows up to the first that is no CSV, which is reported. */
function rowsOf(text: string, problems: Problem[]): readonly Row[] {
  const rows: Row[] = [];
  try {
    parse(text, {
      comment: '#',
      comment_no_infix: true,
      info: true,
      raw: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (row: unknown) => void rows.push(row as Row),
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error['lines'] ?? 1);
    problems.push(
      newProblem('redirects-unreadable', { file: redirectsFile, line, column: 1 }, { reason: error.code }),
    );
  }
  return rows;
}

/** Whether a row names the columns, in Chinese or English: an address is never taken for a name. */
function isHeading({ record }: Row): boolean {
  const [address = '', id = ''] = record.map((cell) => cell.trim());
  if (/[/.]/.test(address)) return false;
  return [[address, addressHeadings] as const, [id, idHeadings] as const].some(
    ([cell, headings]) => cell !== '' && headings.some((heading) => heading.test(cell)),
  );
}

/** What a row says, its problem, or nothing where it is empty. */
function readRow({ record, raw, info }: Row): RedirectLine | Problem | undefined {
  const cells = record.map((cell) => cell.trim());
  const [address = '', id = ''] = cells;
  const place = { file: redirectsFile, line: info.lines - countBreaks(raw.trim()), column: 1 };
  if (cells.every((cell) => cell === '')) return undefined;
  if (cells.length !== 2) return newProblem('redirect-cells', place, { count: cells.length });
  const key = formerAddressKey(address);
  if (key === undefined) return newProblem('redirect-address', place, { address });
  const before = /^\s*(?:"(?:[^"]|"")*"|[^,]*)\s*,\s*/.exec(raw.replace(/^[\r\n]+/, ''))?.[0] ?? '';
  const article = id === '' || id === '410' ? undefined : id;
  return { address, key, article, place, articlePlace: { ...place, column: before.length + 1 } };
}

function countBreaks(text: string): number {
  return text.split('\n').length - 1;
}
