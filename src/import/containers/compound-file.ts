/** The first bytes of a compound file, the container of Office documents before 2007 and of those with a password. */
const signature = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/** The stream by which the directory of a compound file tells what it holds. A document with a password holds nothing else. */
const tellingStreams = [
  ['encrypted', 'EncryptedPackage'],
  ['old-word', 'WordDocument'],
  ['old-excel', 'Workbook'],
  ['old-excel', 'Book'],
] as const;

/**
 * What a compound file holds, as the code of the failure that tells a person so.
 *
 * @returns `unknown` for a compound file of another program; `undefined` where the bytes are no compound file
 */
export function compoundKind(
  bytes: Uint8Array,
): 'encrypted' | 'old-word' | 'old-excel' | 'unknown' | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!buffer.subarray(0, signature.length).equals(signature)) return undefined;
  return tellingStreams.find(([, name]) => holdsEntry(buffer, name))?.[0] ?? 'unknown';
}

/** Entries have 128 bytes: the name in UTF-16, at 64 its length in bytes with the zero that ends it. */
function holdsEntry(file: Buffer, name: string): boolean {
  const wanted = Buffer.from(`${name}\0`, 'utf16le');
  for (let at = file.indexOf(wanted); at !== -1; at = file.indexOf(wanted, at + 1))
    if (at % 128 === 0 && at + 128 <= file.length && file.readUInt16LE(at + 64) === wanted.length)
      return true;
  return false;
}
