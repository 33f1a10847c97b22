/** The files of a search index, by path below its folder: `manifest.json`, `2019-3f…/directory.bin`. */
export interface SearchFiles {
  /** The file's bytes; rejects with a {@link SearchFileError}, or with the signal's reason when aborted. */
  read(path: string, signal?: AbortSignal): Promise<Uint8Array>;
}

/** A file of the index could not be read. Asking again may help: nothing is remembered of a failed attempt. */
export class SearchFileError extends Error {
  /** Below the index's folder: its first part names the bundle, if it belongs to one. */
  readonly path: string;
  constructor(path: string, cause: unknown) {
    super(`The search file ${path} could not be read.`, { cause });
    this.name = 'SearchFileError';
    this.path = path;
  }
}

/** @param baseUrl address of the index's folder, with a final slash */
export function filesByFetch(baseUrl: string): SearchFiles {
  return {
    async read(path, signal) {
      try {
        const response = await fetch(baseUrl + path, {
          // Every other name is new when its content is; this one must not come from a cache unasked.
          ...(path === 'manifest.json' && { cache: 'no-cache' }),
          ...(signal && { signal }),
        });
        if (!response.ok) throw new Error(`HTTP status ${response.status}`);
        return new Uint8Array(await response.arrayBuffer());
      } catch (error) {
        signal?.throwIfAborted();
        throw new SearchFileError(path, error);
      }
    },
  };
}

/**
 * Inflates a gzip file. Bytes that are not gzip pass as they are: some servers announce such files as
 * `Content-Encoding: gzip`, and the browser has inflated them already.
 */
export async function inflate(path: string, bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
    const inflated = stream.pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(inflated).arrayBuffer());
  } catch (error) {
    throw new SearchFileError(path, error);
  }
}

/** Reads a gzip file of JSON. */
export async function readJson<T>(files: SearchFiles, path: string, signal?: AbortSignal): Promise<T> {
  const bytes = await inflate(path, await files.read(path, signal));
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as T;
  } catch (error) {
    throw new SearchFileError(path, error);
  }
}
