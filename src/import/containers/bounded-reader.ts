import { AsyncIterReader } from 'warcio';
import { ImportFailure } from '../import-failure.ts';

/** What an honest web archive does not exceed. */
export interface ReaderLimits {
  /** Bytes of the lines over a record and over the answer in it. */
  readonly header: number;
  /** How many times the packed bytes it may unpack to, once that is more than `unpacked` bytes. */
  readonly ratio: number;
  readonly unpacked: number;
}

/** What stands where a record should begin. */
interface RecordPlace {
  /** Where the first of the bytes that are no record stands, unpacked. */
  readonly offset: number;
  /** How many bytes there are from there to the record, or to the end. */
  readonly skipped: number;
  readonly isEnd: boolean;
}

/** Bytes of a line of which no more is read at once. */
const lineLimit = 64 * 1024;

/**
 * Reads a stream for warcio, which keeps lines and headers in memory however long they are, and unpacks without end.
 * Throws `ImportFailure` where the stream exceeds a limit.
 */
export class BoundedReader extends AsyncIterReader {
  readonly #limits: ReaderLimits;
  readonly #packed: { bytes: number };
  #headerStart: number | undefined;
  #ends = 0;
  /** The first line of a record, which is read again. */
  #line: Uint8Array | undefined;

  constructor(stream: AsyncIterable<Uint8Array>, limits: ReaderLimits) {
    const packed = { bytes: 0 };
    super(counted(stream, packed));
    this.#packed = packed;
    this.#limits = limits;
  }

  /** From here on a header is read, until `endHeader`. */
  beginHeader(): void {
    this.#headerStart = this.getReadOffset();
  }

  endHeader(): void {
    this.#headerStart = undefined;
  }

  /** Reads up to the line that begins a record, which is read next. */
  async toRecord(): Promise<RecordPlace> {
    let offset = this.getReadOffset();
    let skipped = 0;
    let isLineStart = true;
    for (;;) {
      const line = await this.readlineRaw(lineLimit);
      if (line === null) return { offset, skipped, isEnd: true };
      const text = Buffer.from(line).toString('latin1');
      if (isLineStart && /^WARC\/\d/.test(text)) {
        this._readOffset -= line.length;
        this.#line = line;
        return { offset, skipped, isEnd: false };
      }
      // Empty lines part records.
      if (!/^\r?\n?$/.test(text)) {
        if (skipped === 0) offset = this.getReadOffset() - line.length;
        skipped = this.getReadOffset() - offset;
        this.#headerStart = this.getReadOffset();
      }
      isLineStart = text.endsWith('\n');
    }
  }

  override async _next(): Promise<Uint8Array | null> {
    const { header, ratio, unpacked } = this.#limits;
    const read = this.getReadOffset();
    if (this.#headerStart !== undefined && read - this.#headerStart > header)
      throw new ImportFailure('not-valid', { format: 'warc', reason: `header > ${header} B` });
    if (read > unpacked && read > this.#packed.bytes * ratio)
      throw new ImportFailure('unpacks-too-large', { limit: unpacked });
    const line = this.#line;
    this.#line = undefined;
    if (line !== undefined) return line;
    const piece = await super._next();
    if (piece === null) this.#ends += 1;
    // Of a record that breaks off, warcio would ask for the rest for ever.
    if (this.#ends > 1000) throw new ImportFailure('not-valid', { format: 'warc', reason: 'EOF' });
    return piece;
  }
}

async function* counted(
  stream: AsyncIterable<Uint8Array>,
  packed: { bytes: number },
): AsyncGenerator<Uint8Array> {
  for await (const piece of stream) {
    packed.bytes += piece.length;
    yield piece;
  }
}
