import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newProblem } from '../archive/problem-catalogue.ts';
import type { CachedFile } from './content-cache.ts';
import { decodeText } from './decode-text.ts';
import { fileProblem } from './file-errors.ts';
import { isSameStamp, stampOf, stampToKeep } from './file-stamp.ts';
import type { Parsed } from './parse-article.ts';

/** The largest Markdown file that is read, in bytes. */
export const fileLimit = 4 * 1024 * 1024;

/** Reads the text of one file: path within the content folder, text without byte order mark, SHA-256 of the bytes. */
export type ParseText<Entry> = (file: string, text: string, digest: string) => Parsed<Entry>;

/** The earlier reading of a file whose times and size are still the same; `undefined` when it has to be read. */
export function takeOver<Entry>(
  contentDirectory: string,
  file: string,
  earlier: CachedFile<Entry> | undefined,
): CachedFile<Entry> | undefined {
  if (earlier === undefined) return undefined;
  try {
    return isSameStamp(earlier.stamp, stampOf(join(contentDirectory, file))) ? earlier : undefined;
  } catch {
    // Reading it meets the same error and reports it.
    return undefined;
  }
}

/**
 * Reads one Markdown file; a file with the same bytes as before is not parsed again. Neither faulty content nor the file
 * system makes it throw. `cached` is missing when the file could not be read.
 */
export function readMarkdownFile<Entry>(
  contentDirectory: string,
  file: string,
  earlier: CachedFile<Entry> | undefined,
  parse: ParseText<Entry>,
): { readonly parsed: Parsed<Entry>; readonly cached?: CachedFile<Entry> } {
  const path = join(contentDirectory, file);
  try {
    const stamp = stampOf(path);
    const kept = stampToKeep(stamp, Date.now());
    if (stamp.size > fileLimit) {
      const parsed = tooLarge<Entry>(file, stamp.size);
      return { parsed, cached: { stamp: kept, digest: '', parsed } };
    }
    const bytes = readFileSync(path);
    const digest = hash('sha256', bytes);
    const parsed = earlier?.digest === digest ? earlier.parsed : parseBytes(file, bytes, digest, parse);
    return { parsed, cached: { stamp: kept, digest, parsed } };
  } catch (error) {
    return { parsed: faulty([fileProblem(file, error)]) };
  }
}

function parseBytes<Entry>(
  file: string,
  bytes: Buffer,
  digest: string,
  parse: ParseText<Entry>,
): Parsed<Entry> {
  const decoded = decodeText(file, bytes);
  if (decoded.text === undefined) return faulty(decoded.problems);
  const parsed = parse(file, decoded.text, digest);
  if (decoded.problems.length === 0) return parsed;
  return { ...parsed, entry: undefined, problems: [...decoded.problems, ...parsed.problems] };
}

function tooLarge<Entry>(file: string, bytes: number): Parsed<Entry> {
  const place = { file, line: 1, column: 1 };
  return faulty([newProblem('file-too-large', place, { bytes, limit: fileLimit })]);
}

function faulty<Entry>(problems: Parsed<Entry>['problems']): Parsed<Entry> {
  return { entry: undefined, references: [], problems };
}
