import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { ImportFailure } from './import-failure.ts';

/** A file to import. */
export interface InputFile {
  /** How articles name it: its path as given, or within the folder given, `/` as separator; `-` for the standard input. */
  readonly name: string;
  /** Absolute path; `undefined` for the standard input. */
  readonly path: string | undefined;
  /** Absolute path of the folder within which its pictures are looked for. */
  readonly root: string | undefined;
  /** Lower case, without the dot: `html`. */
  readonly extension: string;
  /** Its size in bytes. */
  readonly size: number;
  /**
   * All of its bytes.
   *
   * @param limit the most bytes that the caller can work with
   * @throws ImportFailure `too-large`; and what the file system throws
   */
  readonly read: (limit: number) => Uint8Array;
  /** Its first bytes, at most `length`. Throws what the file system throws. */
  readonly head: (length: number) => Uint8Array;
}

/** A file on the disk. Throws what the file system throws. */
export function fileInput(name: string, path: string, root: string): InputFile {
  const { size } = statSync(path);
  const read = (limit: number): Uint8Array => readWithin(path, limit);
  return {
    name,
    path,
    root,
    extension: extensionOf(name),
    size,
    read,
    head: (length) => readHead(path, length),
  };
}

/** Bytes that came from the standard input. */
export function bytesInput(name: string, bytes: Uint8Array): InputFile {
  const read = (limit: number): Uint8Array => {
    if (bytes.length > limit) throw new ImportFailure('too-large', { bytes: bytes.length, limit });
    return bytes;
  };
  const head = (length: number): Uint8Array => bytes.subarray(0, length);
  return {
    name,
    path: undefined,
    root: undefined,
    extension: extensionOf(name),
    size: bytes.length,
    read,
    head,
  };
}

function readWithin(path: string, limit: number): Uint8Array {
  const { size } = statSync(path);
  if (size > limit) throw new ImportFailure('too-large', { bytes: size, limit });
  return readFileSync(path);
}

function readHead(path: string, length: number): Uint8Array {
  const bytes = Buffer.alloc(length);
  const descriptor = openSync(path, 'r');
  try {
    return bytes.subarray(0, readSync(descriptor, bytes));
  } finally {
    closeSync(descriptor);
  }
}

/** `warc.gz` is one extension. */
function extensionOf(name: string): string {
  return /\.(warc\.gz|[^./\\]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}
