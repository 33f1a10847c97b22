import { posix } from 'node:path';
import { suggest } from './suggest.ts';

/**
 * The file that was most likely meant by a missing one, as an article would write it: beside the missing one a name that
 * is nearly the same, else the same name elsewhere. An empty string when there is none.
 *
 * @param file the file that refers to it; all paths are within the content folder
 * @param paths the files that can be meant
 */
export function nearestFile(file: string, missing: string, paths: readonly string[]): string {
  const folder = posix.dirname(missing);
  const name = posix.basename(missing);
  const beside = paths.filter((path) => posix.dirname(path) === folder).map((path) => posix.basename(path));
  const near = suggest(name, beside);
  const found = near === '' ? paths.find((path) => posix.basename(path) === name) : posix.join(folder, near);
  return found === undefined ? '' : posix.relative(posix.dirname(file), found);
}
