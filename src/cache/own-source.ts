import { readFileSync } from 'node:fs';

/**
 * The bytes of a source file of ours, as they were when this process first asked: several keys are made of the same files,
 * and what a process runs is what it loaded.
 *
 * @param path absolute
 */
export function ownSource(path: string): Buffer {
  let bytes = read.get(path);
  if (bytes === undefined) read.set(path, (bytes = readFileSync(path)));
  return bytes;
}

const read = new Map<string, Buffer>();
