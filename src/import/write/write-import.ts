import { hash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { InputFile } from '../input-file.ts';

/** An article with all that belongs to it, ready to be written. */
export interface PlannedArticle {
  /** Path within the content folder, `/` as separator. */
  readonly file: string;
  readonly text: string;
  /** Pictures and attachments: paths relative to the article's folder. */
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
}

/** Where the bytes of an input are kept: `originals/<sha256>.<extension>`. */
export function originalPlace(sha256: string, extension: string): string {
  const safe = extension.replace(/[^a-z0-9.]/g, '');
  return `originals/${sha256}${safe === '' ? '' : `.${safe}`}`;
}

/** Keeps the bytes of an input, once. Throws what the file system throws. */
export function keepOriginal(contentDirectory: string, input: InputFile, sha256: string): void {
  const target = join(contentDirectory, originalPlace(sha256, input.extension));
  if (existsSync(target)) return;
  writeWith(target, (path) => {
    if (input.path === undefined) writeFileSync(path, input.read(Infinity));
    else copyFileSync(input.path, path);
  });
}

/**
 * Writes an article, its files first, so that it never stands without them. An article that stood there is kept among the
 * originals.
 *
 * @returns where the article that stood there is kept
 */
export function writeArticle(contentDirectory: string, article: PlannedArticle): string | undefined {
  const target = join(contentDirectory, article.file);
  const before = existsSync(target) ? readFileSync(target) : undefined;
  const kept = before && originalPlace(hash('sha256', before), 'md');
  if (before !== undefined && kept !== undefined) write(join(contentDirectory, kept), before);
  for (const { path, bytes } of article.files) write(join(dirname(target), path), bytes);
  write(target, article.text);
  return kept;
}

function write(target: string, content: string | Uint8Array): void {
  writeWith(target, (path) => {
    writeFileSync(path, content);
  });
}

/** Writes beside the target first: whoever reads the folder meanwhile sees the whole file or none. */
function writeWith(target: string, fill: (path: string) => void): void {
  mkdirSync(dirname(target), { recursive: true });
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}`);
  try {
    fill(beside);
    renameSync(beside, target);
  } finally {
    rmSync(beside, { force: true });
  }
}
