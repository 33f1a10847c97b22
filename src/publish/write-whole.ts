import { closeSync, openSync, writeSync } from 'node:fs';

/** Writes a file. Throws the system's error with the file's path, which Node leaves out when an open file cannot be written to. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const open = openSync(file, 'w');
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(open, bytes, at);
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { path: file });
  } finally {
    closeSync(open);
  }
}
