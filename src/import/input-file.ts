import { readFileSync, statSync } from 'node:fs';
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
}

/** A file on the disk. Throws what the file system throws. */
export function fileInput(name: string, path: string, root: string): InputFile {
  const { size } = statSync(path);
  return { name, path, root, extension: extensionOf(name), size, read: (limit) => readWithin(path, limit) };
}

/** Bytes that came from the standard input. */
export function bytesInput(name: string, bytes: Uint8Array): InputFile {
  const read = (limit: number): Uint8Array => {
    if (bytes.length > limit) throw new ImportFailure('too-large', { bytes: bytes.length, limit });
    return bytes;
  };
  return { name, path: undefined, root: undefined, extension: extensionOf(name), size: bytes.length, read };
}

function readWithin(path: string, limit: number): Uint8Array {
  const { size } = statSync(path);
  if (size > limit) throw new ImportFailure('too-large', { bytes: size, limit });
  return readFileSync(path);
}

/** `warc.gz` is one extension. */
function extensionOf(name: string): string {
  return /\.(warc\.gz|[^./\\]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}
