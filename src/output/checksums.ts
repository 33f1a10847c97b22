import type { Archive } from '../archive/archive.ts';
import type { TextFile } from './sitemaps.ts';

/**
 * `checksums.txt`: the SHA-256 of each published article's file, newest article first, in the form of coreutils, so that
 * `sha256sum -c` checks a content folder against it. There is none without articles: the program takes an empty list for
 * a faulty one.
 */
export function checksumsOf({ articles }: Archive): readonly TextFile[] {
  if (articles.length === 0) return [];
  const lines = articles.map(({ file, digest }) => lineOf(file, digest));
  return [{ address: '/checksums.txt', text: lines.join('') }];
}

/** A backslash before the digest says that the name is written with escapes. */
function lineOf(file: string, digest: string): string {
  if (!/[\\\n\r]/.test(file)) return `${digest}  ${file}\n`;
  const escaped = file.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
  return `\\${digest}  ${escaped}\n`;
}
