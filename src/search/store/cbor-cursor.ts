/**
 * Steps through the part of CBOR (RFC 8949) that Pagefind's files use: integers below 2³², texts and arrays of
 * definite length. Anything else throws a `RangeError`.
 */
export class CborCursor {
  offset = 0;
  readonly #bytes: Uint8Array;
  readonly #decoder = new TextDecoder();

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The length of the array that begins here; its items follow. */
  readArray(): number {
    return this.#readHead(4);
  }

  readText(): string {
    const length = this.#readHead(3);
    const text = this.#decoder.decode(this.#bytes.subarray(this.offset, this.offset + length));
    this.offset += length;
    return text;
  }

  /** A negative or non-negative integer. */
  readInteger(): number {
    const major = this.#peek() >> 5;
    if (major === 1) return -1 - this.#readHead(1);
    return this.#readHead(0);
  }

  /** Passes over one item of any kind, arrays with all that they hold. */
  skip(): void {
    let items = 1;
    while (items > 0) {
      items -= 1;
      const major = this.#peek() >> 5;
      const value = this.#readHead(major);
      if (major === 3) this.offset += value;
      if (major === 4) items += value;
    }
  }

  #peek(): number {
    const byte = this.#bytes[this.offset];
    if (byte === undefined) throw new RangeError(`The data ends at byte ${this.offset}.`);
    return byte;
  }

  #readHead(expected: number): number {
    const head = this.#peek();
    const major = head >> 5;
    const size = head & 31;
    if (major !== expected || (major > 1 && major !== 3 && major !== 4) || size > 26) {
      throw new RangeError(`Unexpected byte ${head} at ${this.offset}, expected major type ${expected}.`);
    }
    this.offset += 1;
    if (size < 24) return size;
    let value = 0;
    for (let count = 1 << (size - 24); count > 0; count -= 1) {
      value = value * 256 + this.#peek();
      this.offset += 1;
    }
    return value;
  }
}
