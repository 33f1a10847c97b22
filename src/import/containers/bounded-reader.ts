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

/**
 * Reads a stream for warcio, which keeps lines and headers in memory however long they are, and unpacks without end.
 * Throws `ImportFailure` where the stream exceeds a limit.
 */
export class BoundedReader extends AsyncIterReader {
  readonly #limits: ReaderLimits;
  readonly #packed: { bytes: number };
  #headerStart: number | undefined;
  #ends = 0;

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

  override async _next(): Promise<Uint8Array | null> {
    const { header, ratio, unpacked } = this.#limits;
    const read = this.getReadOffset();
    if (this.#headerStart !== undefined && read - this.#headerStart > header)
      throw new ImportFailure('not-valid', { format: 'warc', reason: `header > ${header} B` });
    if (read > unpacked && read > this.#packed.bytes * ratio)
      throw new ImportFailure('unpacks-too-large', { limit: unpacked });
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
