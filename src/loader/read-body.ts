import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withoutByteOrderMark } from './decode-text.ts';
import { normalizeLines } from './normalize-lines.ts';

/** The file is no longer the one that the archive was made of; reading the content again mends it. */
export class ContentChanged extends Error {
  /** Path within the content folder. */
  readonly file: string;

  constructor(file: string, options?: ErrorOptions) {
    super(`${file} changed after it was read.`, options);
    this.name = 'ContentChanged';
    this.file = file;
  }
}

/**
 * The Markdown of an article's or a page's body, read again from its file, with `\n` at the ends of its lines.
 * Synchronous, since an awaited read costs many times as much.
 *
 * @throws ContentChanged when the file is gone or its digest is no longer the one that was read
 */
export function readBody(
  contentDirectory: string,
  article: { readonly file: string; readonly digest: string; readonly bodyStart: number },
): string {
  return normalizeLines(readText(contentDirectory, article).slice(article.bodyStart));
}

/**
 * The whole text of an article's or a page's file, read again: front matter and body, line breaks as they are, without a
 * byte order mark.
 *
 * @throws ContentChanged as `readBody`
 */
export function readText(
  contentDirectory: string,
  { file, digest }: { readonly file: string; readonly digest: string },
): string {
  const bytes = readAgain(contentDirectory, file);
  if (hash('sha256', bytes) !== digest) throw new ContentChanged(file);
  return withoutByteOrderMark(bytes.toString('utf8'));
}

function readAgain(contentDirectory: string, file: string): Buffer {
  try {
    return readFileSync(join(contentDirectory, file));
  } catch (cause) {
    throw new ContentChanged(file, { cause });
  }
}
