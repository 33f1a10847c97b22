import type { BuildOptions } from './build-options.ts';
import { OperatorError } from './operator-error.ts';

/**
 * A system's error as one that the person at the machine can mend, where it is one: a full disk, a folder that may not be
 * written to. Everything else is given back as it is.
 */
export function asOperatorError(error: unknown, options: BuildOptions): unknown {
  const { code, path } = error as NodeJS.ErrnoException;
  if (error instanceof OperatorError || code === undefined) return error;
  const { outputDirectory, cacheDirectory } = options;
  const folder = path?.startsWith(cacheDirectory) === true ? cacheDirectory : outputDirectory;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new OperatorError('disk-full', { folder }, { cause: error });
  const inOurs = path?.startsWith(cacheDirectory) === true || path?.startsWith(outputDirectory) === true;
  if (inOurs && ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR'].includes(code)) {
    return new OperatorError('folder-not-writable', { folder, reason: code }, { cause: error });
  }
  return error;
}
