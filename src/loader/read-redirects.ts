import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileProblem } from './file-errors.ts';
import type { ParsedRedirects } from './parse-redirects.ts';

/** Reads `redirects.csv`, where the content folder has one. */
export async function readRedirects(contentDirectory: string, isThere: boolean): Promise<ParsedRedirects> {
  if (!isThere) return { lines: [], problems: [] };
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(contentDirectory, 'redirects.csv'));
  } catch (error) {
    return { lines: [], problems: [fileProblem('redirects.csv', error)] };
  }
  // The reader of CSV is loaded only by archives that have such a file.
  const { parseRedirects } = await import('./parse-redirects.ts');
  return parseRedirects(bytes);
}
