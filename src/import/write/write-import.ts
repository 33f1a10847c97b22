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
import { basename, dirname, extname, join } from 'node:path';
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

/** Where those files are kept that stood in the places of an article and of its pictures and attachments. */
export interface KeptFiles {
  readonly article?: string;
  readonly files: readonly string[];
}

/**
 * Writes an article, its files first, so that it never stands without them. What stood in their places with other bytes is
 * kept among the originals.
 */
export function writeArticle(contentDirectory: string, article: PlannedArticle): KeptFiles {
  const target = join(contentDirectory, article.file);
  const files = article.files.map(({ path, bytes }) =>
    replace(contentDirectory, join(dirname(target), path), bytes),
  );
  const kept = replace(contentDirectory, target, Buffer.from(article.text));
  return {
    ...(kept !== undefined && { article: kept }),
    files: files.filter((file) => file !== undefined),
  };
}

/** Writes unless the same bytes are there. Gives the place in which other bytes are kept that were. */
function replace(contentDirectory: string, target: string, bytes: Uint8Array): string | undefined {
  const before = existsSync(target) ? readFileSync(target) : undefined;
  if (before?.equals(bytes) === true) return undefined;
  const kept = before && originalPlace(hash('sha256', before), extname(target).slice(1).toLowerCase());
  if (before !== undefined && kept !== undefined) write(join(contentDirectory, kept), before);
  write(target, bytes);
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
