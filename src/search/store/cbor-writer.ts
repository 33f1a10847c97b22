/** Writes the part of CBOR (RFC 8949) that `CborCursor` reads: integers from 0 to 2³² − 1, texts, arrays of definite length. */
export class CborWriter {
  #bytes = Buffer.allocUnsafe(256 * 1024);
  #length = 0;

  /** @param signature what stands before the data, in ASCII */
  constructor(signature = '') {
    this.#length = this.#bytes.write(signature);
  }

  /** Begins an array; its items are to follow. */
  writeArray(length: number): void {
    this.#writeHead(0x80, length);
  }

  writeInteger(value: number): void {
    this.#writeHead(0, value);
  }

  writeText(text: string): void {
    const length = Buffer.byteLength(text);
    this.#writeHead(0x60, length);
    this.#reserve(length);
    this.#length += this.#bytes.write(text, this.#length);
  }

  /** What was written; of use until more is. */
  bytes(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }

  #writeHead(kind: number, value: number): void {
    this.#reserve(5);
    const bytes = this.#bytes;
    if (value < 24) {
      bytes[this.#length++] = kind | value;
    } else if (value < 0x100) {
      bytes[this.#length++] = kind | 24;
      bytes[this.#length++] = value;
    } else if (value < 0x10000) {
      bytes[this.#length++] = kind | 25;
      this.#length = bytes.writeUInt16BE(value, this.#length);
    } else {
      bytes[this.#length++] = kind | 26;
      this.#length = bytes.writeUInt32BE(value, this.#length);
    }
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + more));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
