import { looksLikeHtml } from './html/looks-like-html.ts';
import { ImportFailure } from './import-failure.ts';
import type { Importer } from './importer.ts';
import type { InputFile } from './input-file.ts';

const mebibyte = 1024 * 1024;

/** The most bytes of a text; articles can hold no more. */
const textLimit = 4 * mebibyte;
/** The most bytes of a web page, pictures within it counted. */
const pageLimit = 32 * mebibyte;
/** The most bytes of a file that holds others. */
const containerLimit = 128 * mebibyte;

/**
 * The importer for an input, by the extension of its name; for an input without one, by its first bytes. Each is loaded only
 * when an input needs it.
 *
 * @throws ImportFailure when no importer reads such inputs, or there is nothing in this one
 */
export async function chooseImporter(input: InputFile): Promise<Importer> {
  if (isEmpty(input)) throw new ImportFailure('empty', {});
  switch (input.extension) {
    case 'txt':
    case 'text':
      return textImporter();
    case 'html':
    case 'htm':
    case 'shtml':
    case 'xhtml':
      return pageImporter();
    case 'md':
    case 'markdown':
    case 'mdown':
    case 'mkd':
      return markdownImporter();
    case 'mht':
    case 'mhtml':
      return savedPageImporter();
    case 'warc':
    case 'warc.gz':
      return (await import('./containers/import-warc.ts')).importWarc;
    case 'xml':
      if (!looksLikeWordpress(input)) throw new ImportFailure('unknown-kind', { extension: input.extension });
      return (await import('./wordpress/import-wordpress.ts')).importWordpress;
    case 'csv':
    case 'tsv':
    case 'jsonl':
    case 'ndjson':
      return tableImporter();
    case 'xlsx':
      return workbookImporter();
    case 'xls':
    case 'et':
      throw new ImportFailure('old-excel', {});
    case 'docx':
      return wordImporter();
    case 'doc':
    case 'wps':
      throw new ImportFailure('old-word', {});
    case '':
      return looksLikeHtml(input.head(1024)) ? pageImporter() : textImporter();
    default:
      throw new ImportFailure('unknown-kind', { extension: input.extension });
  }
}

/** Whether it holds nothing but a byte order mark, spaces and ends of lines, as far as a small file goes. */
function isEmpty({ size, head }: InputFile): boolean {
  if (size >= 4096) return false;
  const bytes = head(size);
  const mark = Buffer.from(bytes.subarray(0, 2)).toString('hex');
  const encoding = { fffe: 'utf-16le', feff: 'utf-16be' }[mark] ?? 'utf-8';
  return /^[ \t-\r]*$/.test(new TextDecoder(encoding).decode(bytes));
}

async function textImporter(): Promise<Importer> {
  const { importText } = await import('./text/import-text.ts');
  const { decodeBytes } = await import('./decode/decode-bytes.ts');
  const { withEncoding } = await import('./decode/with-encoding.ts');
  return (input, context) => {
    const bytes = input.read(textLimit);
    const decoded = decodeBytes(bytes);
    const isText = decoded.encoding.startsWith('utf-16') ? !isNoise(decoded.text) : !isBinary(bytes);
    if (!isText) throw noText(input.extension);
    return [{ draft: withEncoding(importText(decoded.text, context), decoded) }];
  };
}

async function pageImporter(): Promise<Importer> {
  const { importHtml } = await import('./html/import-html.ts');
  const { decodePage } = await import('./html/parse-page.ts');
  const { withEncoding } = await import('./decode/with-encoding.ts');
  const { filesBeside, noFiles } = await import('./html/page-files.ts');
  return (input, context) => {
    const { path, root } = input;
    const files = path === undefined || root === undefined ? noFiles : filesBeside(path, root);
    const page = decodePage(input.read(pageLimit));
    return [{ draft: withEncoding(importHtml(page.text, input.name, files, context), page) }];
  };
}

async function markdownImporter(): Promise<Importer> {
  const { importMarkdown } = await import('./markdown/import-markdown.ts');
  const { decodeBytes } = await import('./decode/decode-bytes.ts');
  const { withEncoding } = await import('./decode/with-encoding.ts');
  const { filesBeside, noFiles } = await import('./html/page-files.ts');
  return (input, context) => {
    const { path, root } = input;
    const files = path === undefined || root === undefined ? noFiles : filesBeside(path, root);
    const decoded = decodeBytes(input.read(textLimit));
    return [{ draft: withEncoding(importMarkdown(decoded.text, input.name, files, context), decoded) }];
  };
}

async function savedPageImporter(): Promise<Importer> {
  const { importMhtml } = await import('./containers/import-mhtml.ts');
  return (input, context) => [{ draft: importMhtml(input.read(containerLimit), input.name, context) }];
}

async function wordImporter(): Promise<Importer> {
  const { importWord } = await import('./word/import-word.ts');
  return async function* (input, context) {
    yield { draft: await importWord(input.read(containerLimit), input.name, context) };
  };
}

async function tableImporter(): Promise<Importer> {
  const { importTable } = await import('./tables/import-table.ts');
  const { decodeBytes } = await import('./decode/decode-bytes.ts');
  const { withEncoding } = await import('./decode/with-encoding.ts');
  const { readCsv } = await import('./tables/read-csv.ts');
  const { readJsonLines } = await import('./tables/read-json-lines.ts');
  return async function* (input, context) {
    const decoded = decodeBytes(input.read(containerLimit));
    const isLines = input.extension === 'jsonl' || input.extension === 'ndjson';
    const table = (isLines ? readJsonLines : readCsv)(decoded.text);
    let { undecodable } = decoded;
    for await (const found of importTable(table.headings, table.rows, context)) {
      if (!('draft' in found)) yield found;
      else {
        yield { ...found, draft: withEncoding(found.draft, { ...decoded, undecodable }) };
        // Listed once a table.
        undecodable = 0;
      }
    }
  };
}

async function workbookImporter(): Promise<Importer> {
  const { importWorkbook } = await import('./tables/import-workbook.ts');
  return (input, context) => importWorkbook(input.read(containerLimit), context);
}

function looksLikeWordpress(input: InputFile): boolean {
  return /wordpress\.org\/export|xmlns:wp=/i.test(
    Buffer.from(input.head(4096)).toString('latin1').replaceAll('\0', ''),
  );
}

/** A name may promise a text; where there is no name, the input is of no kind that is known. */
function noText(extension: string): ImportFailure {
  return extension === ''
    ? new ImportFailure('unknown-kind', { extension })
    : new ImportFailure('not-text', { extension });
}

/** Programs, pictures and the like have controls in plenty, which text in an encoding of single bytes has not. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  const controls = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length;
  const zeros = sample.filter((byte) => byte === 0).length;
  return controls - zeros > sample.length / 20;
}

/** Read as UTF-16, they give controls and characters that nobody has assigned. */
function isNoise(text: string): boolean {
  const sample = text.slice(0, 4096);
  const strange = sample.match(/[\0-\x08\x0E-\x1A\x1C-\x1F\uFFFD]|[\p{Cn}\p{Co}\p{Cs}]/gu) ?? [];
  return strange.length > sample.length / 20;
}
