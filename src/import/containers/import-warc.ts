import { createReadStream } from 'node:fs';
import { WARCParser, type WARCRecord } from 'warcio';
import type { ImportContext } from '../article-draft.ts';
import { BoundedReader } from './bounded-reader.ts';
import { asImportFailure, ImportFailure } from '../import-failure.ts';
import { withEncoding } from '../decode/with-encoding.ts';
import { importHtml } from '../html/import-html.ts';
import { decodePage } from '../html/parse-page.ts';
import type { FoundArticle } from '../importer.ts';
import type { InputFile } from '../input-file.ts';

const mebibyte = 1024 * 1024;
/** What an honest web archive does not exceed, or what is kept of one. */
export const warcLimits = {
  records: 5_000_000,
  header: mebibyte,
  ratio: 200,
  unpacked: 256 * mebibyte,
  /** Bytes of one page, unpacked. */
  page: 32 * mebibyte,
  /** Bytes of the pictures that are kept for the pages, and of one of them. */
  pictures: 256 * mebibyte,
  picture: 32 * mebibyte,
};
/** Bytes that are unpacked at once. */
const pieceSize = 64 * 1024;

/**
 * The articles among the pages of a web archive (ISO 28500, `.warc` or `.warc.gz`), each named by its address. Read twice: for
 * the pictures first, then for the pages that show them. Of the rest, and of answers other than 200, nothing is kept.
 *
 * @throws ImportFailure when the file is no web archive, or exceeds `limits`
 */
export async function* importWarc(
  input: InputFile,
  context: ImportContext,
  limits: typeof warcLimits = warcLimits,
): AsyncGenerator<FoundArticle> {
  const pictures = await readPictures(input, limits);
  const find = (base: string) => (address: string) => {
    const bytes = URL.canParse(address, base) ? pictures.get(new URL(address, base).href) : undefined;
    return bytes === undefined ? undefined : { read: () => bytes };
  };
  const seen = new Set<string>();
  for await (const { record, address, type } of responses(input, limits)) {
    if (!/^(?:text\/html|application\/xhtml\+xml)\b/i.test(type)) continue;
    const part = seen.has(address) ? `${address} ${record.warcDate ?? ''}` : address;
    seen.add(address);
    const bytes = await readWithin(record, limits.page);
    if (bytes === undefined) {
      yield { part, failure: new ImportFailure('unpacks-too-large', { limit: limits.page }) };
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

async function readPictures(
  input: InputFile,
  limits: typeof warcLimits,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>();
  let total = 0;
  for await (const { record, address, type } of responses(input, limits)) {
    if (!/^image\//i.test(type) || total > limits.pictures) continue;
    const bytes = await readWithin(record, limits.picture);
    if (bytes === undefined) continue;
    total += bytes.length;
    pictures.set(address, bytes);
  }
  return pictures;
}

/** The records that hold an answer with a body, with their addresses and types. */
async function* responses(
  input: InputFile,
  limits: typeof warcLimits,
): AsyncGenerator<{ readonly record: WARCRecord; readonly address: string; readonly type: string }> {
  const reader = new BoundedReader(piecesOf(input), limits);
  const parser = new WARCParser(reader);
  let records = 0;
  try {
    for (;;) {
      reader.beginHeader();
      const record = await parser.parse();
      reader.endHeader();
      if (record === null || !/^WARC\/\d/.test(record.warcHeaders.statusline)) break;
      records += 1;
      if (records > limits.records)
        throw new ImportFailure('too-many-entries', { entries: records, limit: limits.records });
      const address = record.warcTargetURI?.replace(/^<|>$/g, '') ?? '';
      const isAnswer = record.warcType === 'response' && Number(record.httpHeaders?.statusCode) === 200;
      const type = isAnswer
        ? record.httpHeaders?.headers.get('content-type')
        : record.warcType === 'resource'
          ? record.warcContentType
          : null;
      if (typeof type === 'string' && /^https?:\/\//i.test(address)) yield { record, address, type };
      // Here, lest the parser take the rest of a record for the header of the next.
      await record.skipFully();
    }
  } catch (error) {
    if (error instanceof ImportFailure) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new ImportFailure('not-valid', { format: 'warc', reason }, { cause: error });
  }
  if (records === 0) throw new ImportFailure('part-missing', { format: 'warc', part: 'WARC/1' });
}

/** The bytes of the input in pieces: a large one would be unpacked all at once. */
async function* piecesOf(input: InputFile): AsyncGenerator<Uint8Array> {
  if (input.path !== undefined) {
    yield* createReadStream(input.path, { highWaterMark: pieceSize }) as AsyncIterable<Uint8Array>;
    return;
  }
  const bytes = input.read(Infinity);
  for (let at = 0; at < bytes.length; at += pieceSize) yield bytes.subarray(at, at + pieceSize);
}

/** The content of a record, unpacked; `undefined` when it is longer than `limit`. */
async function readWithin(record: WARCRecord, limit: number): Promise<Uint8Array | undefined> {
  // A part of an answer in chunks would be read whole, however long it says that it is.
  if (record.warcContentLength > 2 * limit + mebibyte) return undefined;
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of record) {
    length += piece.length;
    if (length > limit) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
