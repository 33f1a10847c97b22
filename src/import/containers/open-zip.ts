import { unzipSync, type UnzipFileInfo } from 'fflate';
import { ImportFailure } from '../import-failure.ts';
import { compoundKind } from './compound-file.ts';

const mebibyte = 1024 * 1024;

/** What an honest document does not exceed. */
export const zipLimits = {
  entries: 10_000,
  /** Bytes that one entry unpacks to. */
  entry: 128 * mebibyte,
  /** Bytes that all wanted entries unpack to. */
  total: 512 * mebibyte,
  /** How many times its packed size an entry may unpack to, once it is larger than 1 MB. */
  ratio: 200,
} as const;

/**
 * The files in a ZIP archive, by their names as the archive gives them. They are never written anywhere, so that no name
 * can lead out of a folder. Archives within are bytes like any other.
 *
 * @param wanted which names are unpacked; of the others nothing is
 * @throws ImportFailure when the bytes are no ZIP archive, or exceed `zipLimits`, which is known before anything is unpacked
 */
export function openZip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): ReadonlyMap<string, Uint8Array> {
  checkKind(bytes);
  let entries = 0;
  let total = 0;
  const measure = ({ name, size, originalSize }: UnzipFileInfo): boolean => {
    entries += 1;
    if (entries > zipLimits.entries)
      throw new ImportFailure('too-many-entries', { entries, limit: zipLimits.entries });
    if (!wanted(name)) return false;
    total += originalSize;
    const isSwollen = originalSize > mebibyte && originalSize > size * zipLimits.ratio;
    if (originalSize > zipLimits.entry || total > zipLimits.total || isSwollen)
      throw new ImportFailure('unpacks-too-large', { limit: zipLimits.total });
    return false;
  };
  try {
    // Once without unpacking. The number that the archive declares may be false, so that the entries are counted.
    unzipSync(bytes, { filter: measure });
    // The sizes that the archive declares are those of the memory that it gets: no more is unpacked.
    const files = unzipSync(bytes, { filter: ({ name }) => wanted(name) });
    return new Map(Object.entries(files));
  } catch (error) {
    if (error instanceof ImportFailure) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new ImportFailure('not-valid', { format: 'zip', reason }, { cause: error });
  }
}

function checkKind(bytes: Uint8Array): void {
  // Documents with a password, and old ones under a new name, are in another container.
  const kind = compoundKind(bytes);
  if (kind !== undefined && kind !== 'unknown') throw new ImportFailure(kind, {});
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!buffer.includes(Buffer.from('PK\x05\x06', 'latin1')))
    throw new ImportFailure('part-missing', { format: 'zip', part: 'PK' });
}
