import { realpathSync } from 'node:fs';
import path from 'node:path';
import { OperatorError } from '../publish/operator-error.ts';

/**
 * Where a report goes that a person wants in a file: absolute. Throws `OperatorError` when it lies in the content folder,
 * by whatever links: a report would replace an article.
 *
 * @param named as the person wrote it
 */
export function reportFile(named: string, contentDirectory: string, workingDirectory: string): string {
  const file = path.resolve(workingDirectory, named);
  const within = path.relative(followLinks(contentDirectory), followLinks(file));
  if (within !== '..' && !within.startsWith(`..${path.sep}`) && !path.isAbsolute(within))
    throw new OperatorError('report-in-content', { file: named, folder: contentDirectory });
  return file;
}

/** The path without links, as far as it exists. */
function followLinks(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    const parent = path.dirname(file);
    return parent === file ? file : path.join(followLinks(parent), path.basename(file));
  }
}
