import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newProblem } from '../archive/problem-catalogue.ts';
import type { CachedFile } from './content-cache.ts';
import { decodeText } from './decode-text.ts';
import type { ExamineText } from './examination.ts';
import { fileProblem } from './file-errors.ts';
import { isSameStamp, stampOf, stampToKeep, type FileStamp } from './file-stamp.ts';
import type { Parsed } from './parse-article.ts';

/** The largest Markdown file that is read, in bytes. */
export const fileLimit = 4 * 1024 * 1024;

/** Reads the text of one file: path within the content folder, text without byte order mark, SHA-256 of the bytes. */
export type ParseText<Entry> = (file: string, text: string, digest: string) => Parsed<Entry>;

/**
 * The earlier reading of a file whose times and size are still the same; `undefined` when it has to be read.
 *
 * @param stamp where it was asked for already
 */
export function takeOver<Entry>(
  contentDirectory: string,
  file: string,
  earlier: CachedFile<Entry> | undefined,
  stamp?: FileStamp,
): CachedFile<Entry> | undefined {
  if (earlier === undefined) return undefined;
  try {
    return isSameStamp(earlier.stamp, stamp ?? stampOf(join(contentDirectory, file))) ? earlier : undefined;
  } catch {
    // Reading it meets the same error and reports it.
    return undefined;
  }
}

/** A file's bytes that have to be parsed. */
export interface UnparsedFile {
  readonly file: string;
  readonly stamp: FileStamp;
  readonly digest: string;
  readonly bytes: Buffer;
}

/** What was read of a file; `cached` is missing when it could not be. */
export interface ReadFile<Entry> {
  readonly parsed: Parsed<Entry>;
  readonly cached?: CachedFile<Entry>;
  /** What somebody found who looked at the text meanwhile. */
  readonly found?: unknown;
}

/**
 * Opens one Markdown file; a file with the same bytes as before need not be parsed again. The file system does not make it
 * throw.
 */
export function openMarkdownFile<Entry>(
  contentDirectory: string,
  file: string,
  earlier: CachedFile<Entry> | undefined,
): ReadFile<Entry> | UnparsedFile {
  const path = join(contentDirectory, file);
  try {
    const found = stampOf(path);
    const stamp = stampToKeep(found, Date.now());
    if (found.size > fileLimit) {
      const parsed = tooLarge<Entry>(file, found.size);
      return { parsed, cached: { stamp, digest: '', parsed } };
    }
    const bytes = readFileSync(path);
    const digest = hash('sha256', bytes);
    if (earlier?.digest !== digest) return { file, stamp, digest, bytes };
    return { parsed: earlier.parsed, cached: { stamp, digest, parsed: earlier.parsed } };
  } catch (error) {
    return { parsed: faulty([fileProblem(file, error)]) };
  }
}

/**
 * Parses what `openMarkdownFile` opened. Faulty content does not make it throw.
 *
 * @param examine looks at texts without errors
 */
export function parseOpened<Entry>(
  { file, stamp, digest, bytes }: UnparsedFile,
  parse: ParseText<Entry>,
  examine?: ExamineText<Entry>,
): ReadFile<Entry> {
  const { text, parsed } = parseBytes(file, bytes, digest, parse);
  const { entry } = parsed;
  const found = entry === undefined || text === undefined ? undefined : examine?.(file, text, entry);
  return { parsed, cached: { stamp, digest, parsed }, found };
}

function parseBytes<Entry>(
  file: string,
  bytes: Buffer,
  digest: string,
  parse: ParseText<Entry>,
): { readonly text?: string; readonly parsed: Parsed<Entry> } {
  const { text, problems } = decodeText(file, bytes);
  if (text === undefined) return { parsed: faulty(problems) };
  const parsed = parse(file, text, digest);
  if (problems.length === 0) return { text, parsed };
  return { parsed: { ...parsed, entry: undefined, problems: [...problems, ...parsed.problems] } };
}

function tooLarge<Entry>(file: string, bytes: number): Parsed<Entry> {
  const place = { file, line: 1, column: 1 };
  return faulty([newProblem('file-too-large', place, { bytes, limit: fileLimit })]);
}

function faulty<Entry>(problems: Parsed<Entry>['problems']): Parsed<Entry> {
  return { entry: undefined, references: [], problems };
}
