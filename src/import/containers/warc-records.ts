import { createReadStream } from 'node:fs';
import { WARCParser, type WARCRecord } from 'warcio';
import { ImportFailure } from '../import-failure.ts';
import type { InputFile } from '../input-file.ts';
import { BoundedReader, type ReaderLimits } from './bounded-reader.ts';

/** A record of a web archive, or a place in which there is none where one should begin. */
export type WarcPart =
  | { readonly record: WARCRecord }
  | {
      /** Where the bytes that are no record begin, in the archive unpacked. */
      readonly offset: number;
      /** How many they are. */
      readonly skipped: number;
      /** The address of the record before, or empty: its length is wrong, or that of the one that was passed over. */
      readonly after: string;
    };

/** Bytes that are unpacked at once. */
const pieceSize = 64 * 1024;

/**
 * The records of a web archive, one after the other; the content of each is passed over when the next is asked for. Where one
 * is longer or shorter than it says, goes on at the next line that begins a record.
 *
 * @throws ImportFailure when the file holds no record, breaks off in one, or exceeds `limits`
 */
export async function* warcRecords(
  input: InputFile,
  limits: ReaderLimits & { readonly records: number },
): AsyncGenerator<WarcPart> {
  const reader = new BoundedReader(piecesOf(input), limits);
  let records = 0;
  let after = '';
  try {
    for (;;) {
      reader.beginHeader();
      const { offset, skipped, isEnd } = await reader.toRecord();
      if (skipped > 0 && (records > 0 || !isEnd)) yield { offset, skipped, after };
      if (isEnd) break;
      // A parser of its own for each: it would look for the next record itself, and end at the first that is amiss.
      const record = await new WARCParser(reader).parse();
      reader.endHeader();
      if (record === null) break;
      records += 1;
      if (records > limits.records)
        throw new ImportFailure('too-many-entries', { entries: records, limit: limits.records });
      after = record.warcTargetURI?.replace(/^<|>$/g, '') ?? '';
      yield { record };
      // Here, lest the rest of a record be taken for the header of the next.
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
