import { posix } from 'node:path';

/**
 * The path within the content folder that a reference leads to, and whether a file is there.
 * `'outside'` for whole addresses, for paths that lead out of the folder and, without roots, for those that begin with `/`.
 */
export type Resolved = { readonly path: string; readonly file: string | undefined } | 'outside';

/**
 * Looks for the file that `source`, written in `file`, refers to: as written first, then without query and fragment and
 * with `%20` decoded, as addresses are.
 *
 * @param files paths by their NFC form
 * @param roots folders in which a path that begins with `/` is looked for
 */
export function resolveReference(
  source: string,
  file: string,
  files: ReadonlyMap<string, string>,
  roots: readonly string[] = [],
): Resolved {
  const candidates = [source, decoded(source.replace(/[?#].*$/s, ''))];
  if (/^\/(?!\/)/.test(source) && roots.length > 0) {
    const paths = roots.flatMap((root) => candidates.map((path) => posix.join(root, path).normalize('NFC')));
    // What leads out of the content folder is none of its files.
    const found = paths.map((path) => files.get(path)).find((each) => each !== undefined);
    return { path: paths.at(-1) ?? source, file: found };
  }
  for (const candidate of candidates) {
    const found = files.get(pathFrom(file, candidate));
    if (found !== undefined && !isOutside(candidate, found)) return { path: found, file: found };
  }
  const path = pathFrom(file, candidates[1] ?? source);
  return isOutside(source, path) ? 'outside' : { path, file: undefined };
}

function pathFrom(file: string, source: string): string {
  return posix.join(posix.dirname(file), source).normalize('NFC');
}

function isOutside(source: string, path: string): boolean {
  return (
    source.startsWith('/') || path === '..' || path.startsWith('../') || /^[a-z][a-z\d+.-]*:/i.test(source)
  );
}

function decoded(source: string): string {
  try {
    return decodeURIComponent(source);
  } catch {
    return source;
  }
}
