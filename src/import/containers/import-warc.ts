import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { WARCParser, type WARCRecord } from 'warcio';
import type { ImportContext } from '../article-draft.ts';
import { asImportFailure, ImportFailure } from '../import-failure.ts';
import { withEncoding } from '../decode/with-encoding.ts';
import { importHtml } from '../html/import-html.ts';
import { decodePage } from '../html/parse-page.ts';
import type { FoundArticle } from '../importer.ts';
import type { InputFile } from '../input-file.ts';

const mebibyte = 1024 * 1024;
/** Bytes of one page, unpacked. */
const pageLimit = 32 * mebibyte;
/** Bytes of the pictures that are kept for the pages, and of one of them. */
const picturesLimit = 256 * mebibyte;
const pictureLimit = 32 * mebibyte;

/**
 * The articles among the pages of a web archive (ISO 28500, `.warc` or `.warc.gz`), each named by its address. Read twice: for
 * the pictures first, then for the pages that show them. Of the rest, and of answers other than 200, nothing is kept.
 *
 * @throws ImportFailure when the file is no web archive
 */
export async function* importWarc(input: InputFile, context: ImportContext): AsyncGenerator<FoundArticle> {
  const pictures = await readPictures(input);
  const find = (base: string) => (address: string) => {
    const bytes = URL.canParse(address, base) ? pictures.get(new URL(address, base).href) : undefined;
    return bytes === undefined ? undefined : { read: () => bytes };
  };
  const seen = new Set<string>();
  for await (const { record, address, type } of responses(input)) {
    if (!/^(?:text\/html|application\/xhtml\+xml)\b/i.test(type)) continue;
    const part = seen.has(address) ? `${address} ${record.warcDate ?? ''}` : address;
    seen.add(address);
    const bytes = await readWithin(record, pageLimit);
    if (bytes === undefined) {
      yield { part, failure: new ImportFailure('unpacks-too-large', { limit: pageLimit }) };
      continue;
    }
    const charset = /charset\s*=\s*["']?([\w-]+)/i.exec(type)?.[1];
    try {
      const page = decodePage(bytes, charset);
      const draft = importHtml(page.text, address, { find: find(address) }, context);
      yield { part, draft: withEncoding(draft, page) };
    } catch (error) {
      yield { part, failure: asImportFailure(error) };
    }
  }
}

async function readPictures(input: InputFile): Promise<ReadonlyMap<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>();
  let total = 0;
  for await (const { record, address, type } of responses(input)) {
    if (!/^image\//i.test(type) || total > picturesLimit) continue;
    const bytes = await readWithin(record, pictureLimit);
    if (bytes === undefined) continue;
    total += bytes.length;
    pictures.set(address, bytes);
  }
  return pictures;
}

/** The records that hold an answer with a body, with their addresses and types. */
async function* responses(
  input: InputFile,
): AsyncGenerator<{ readonly record: WARCRecord; readonly address: string; readonly type: string }> {
  const stream =
    input.path === undefined ? Readable.from([input.read(Infinity)]) : createReadStream(input.path);
  let records = 0;
  try {
    for await (const record of new WARCParser(stream as AsyncIterable<Uint8Array>)) {
      if (!/^WARC\/\d/.test(record.warcHeaders.statusline)) break;
      records += 1;
      const address = record.warcTargetURI?.replace(/^<|>$/g, '') ?? '';
      const isAnswer = record.warcType === 'response' && Number(record.httpHeaders?.statusCode) === 200;
      const type = isAnswer
        ? record.httpHeaders?.headers.get('content-type')
        : record.warcType === 'resource'
          ? record.warcContentType
          : null;
      if (typeof type === 'string' && /^https?:\/\//i.test(address)) yield { record, address, type };
    }
  } catch (error) {
    if (error instanceof ImportFailure) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new ImportFailure('not-valid', { format: 'warc', reason }, { cause: error });
  }
  if (records === 0) throw new ImportFailure('part-missing', { format: 'warc', part: 'WARC/1' });
}

/** The content of a record, unpacked; `undefined` when it is longer than `limit`. */
async function readWithin(record: WARCRecord, limit: number): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of record) {
    length += piece.length;
    if (length > limit) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
