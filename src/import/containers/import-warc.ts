import type { WARCRecord } from 'warcio';
import type { ImportContext } from '../article-draft.ts';
import { asImportFailure, ImportFailure } from '../import-failure.ts';
import { withEncoding } from '../decode/with-encoding.ts';
import { importHtml } from '../html/import-html.ts';
import { looksLikeHtml } from '../html/looks-like-html.ts';
import { decodePage } from '../html/parse-page.ts';
import type { FoundArticle } from '../importer.ts';
import type { InputFile } from '../input-file.ts';
import { warcRecords } from './warc-records.ts';

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

/**
 * The articles among the pages of a web archive (ISO 28500, `.warc` or `.warc.gz`), each named by its address. Read twice: for
 * the pictures first, then for the pages that show them. Of the rest, and of answers other than 200, nothing is kept. Bytes
 * that are no record are a failure of their place, `@1024`, and what stands behind them is read.
 *
 * @throws ImportFailure when the file is no web archive, holds no page, or exceeds `limits`
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
  let found = 0;
  let records = 0;
  for await (const each of warcRecords(input, limits)) {
    if (!('record' in each)) {
      yield { part: `@${each.offset}`, failure: new ImportFailure('record-misframed', each) };
      continue;
    }
    records += 1;
    const answer = answerOf(each.record);
    if (answer === undefined || !/^(?:(?:text\/html|application\/xhtml\+xml)\b|$)/i.test(answer.type))
      continue;
    const { record, address, type } = answer;
    const part = seen.has(address) ? `${address} ${record.warcDate ?? ''}` : address;
    seen.add(address);
    const bytes = await readWithin(record, limits.page);
    if (bytes === undefined) {
      found += 1;
      yield { part, failure: new ImportFailure('unpacks-too-large', { limit: limits.page }) };
      continue;
    }
    if (type === '' && !looksLikeHtml(bytes)) {
      yield { part, passedOver: true };
      continue;
    }
    found += 1;
    const charset = /charset\s*=\s*["']?([\w-]+)/i.exec(type)?.[1];
    try {
      const page = decodePage(bytes, charset);
      const draft = importHtml(page.text, address, { find: find(address) }, context);
      yield { part, draft: withEncoding(draft, page) };
    } catch (error) {
      yield { part, failure: asImportFailure(error) };
    }
  }
  if (found === 0) throw new ImportFailure('no-pages', { records });
}

async function readPictures(
  input: InputFile,
  limits: typeof warcLimits,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>();
  let total = 0;
  for await (const part of warcRecords(input, limits)) {
    const answer = 'record' in part ? answerOf(part.record) : undefined;
    if (answer === undefined || !/^image\//i.test(answer.type) || total > limits.pictures) continue;
    const bytes = await readWithin(answer.record, limits.picture);
    if (bytes === undefined) continue;
    total += bytes.length;
    pictures.set(answer.address, bytes);
  }
  return pictures;
}

/** A record that holds an answer with a body. */
interface Answer {
  readonly record: WARCRecord;
  readonly address: string;
  /** As it is declared; empty when it is not. */
  readonly type: string;
}

/** The answer in a record, if there is one. */
function answerOf(record: WARCRecord): Answer | undefined {
  const address = record.warcTargetURI?.replace(/^<|>$/g, '') ?? '';
  const isAnswer = record.warcType === 'response' && Number(record.httpHeaders?.statusCode) === 200;
  if (!/^https?:\/\//i.test(address) || (!isAnswer && record.warcType !== 'resource')) return undefined;
  const type = isAnswer ? record.httpHeaders?.headers.get('content-type') : record.warcContentType;
  return { record, address, type: type?.trim() ?? '' };
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
