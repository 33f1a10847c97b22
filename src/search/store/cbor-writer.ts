/** Writes the part of CBOR (RFC 8949) that `CborCursor` reads: integers from 0 to 2³² − 1, texts, arrays of definite length. */
export class CborWriter {
  #bytes = Buffer.allocUnsafe(64 * 1024);
  #length = 0;

  /** Begins an array; its items are to follow. */
  writeArray(length: number): void {
    this.#writeHead(4, length);
  }

  writeInteger(value: number): void {
    this.#writeHead(0, value);
  }

  writeText(text: string): void {
    const length = Buffer.byteLength(text);
    this.#writeHead(3, length);
    this.#reserve(length);
    this.#length += this.#bytes.write(text, this.#length);
  }

  /** What was written; of use until more is. */
  bytes(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }

  #writeHead(major: number, value: number): void {
    this.#reserve(5);
    const kind = major << 5;
    if (value < 24) this.#bytes[this.#length++] = kind | value;
    else if (value < 0x100) this.#put(kind | 24, value, 1);
    else if (value < 0x10000) this.#put(kind | 25, value, 2);
    else this.#put(kind | 26, value, 4);
  }

  #put(head: number, value: number, size: number): void {
    this.#bytes[this.#length] = head;
    this.#length = this.#bytes.writeUIntBE(value, this.#length + 1, size);
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + more));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
