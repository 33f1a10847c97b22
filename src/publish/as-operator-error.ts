import { existsSync } from 'node:fs';
import { ContentChanged } from '../loader/read-body.ts';
import { WorkerDied } from '../search/build/worker-died.ts';
import type { BuildOptions } from './build-options.ts';
import { isWithin } from './check-folders.ts';
import { OperatorError } from './operator-error.ts';

/** System errors that say of a folder of ours that it cannot be used as it is. */
const unusable = [
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOTDIR',
  'EEXIST',
  'EISDIR',
  'EFBIG',
  'EIO',
  'ENAMETOOLONG',
  'ELOOP',
];

/** The folders to which a task writes. */
export type WrittenFolders = Pick<BuildOptions, 'cacheDirectory'> &
  Partial<Pick<BuildOptions, 'outputDirectory'>>;

/**
 * An error as one that the person at the machine can mend, where it is one: a full disk, a folder that may not be written
 * to, a report that changes while it is read. Everything else is given back as it is.
 */
export function asOperatorError(error: unknown, options: WrittenFolders): unknown {
  if (error instanceof OperatorError) return error;
  if (error instanceof ContentChanged)
    return new OperatorError('content-changing', { file: error.file }, { cause: error });
  const { code, path } = systemFailure(error);
  const { outputDirectory, cacheDirectory } = options;
  // All that is written to the output folder names its path; compilers and the index's program, which name none, write
  // to the cache.
  const isOutput = path !== undefined && outputDirectory !== undefined && isWithin(path, outputDirectory);
  const folder = isOutput ? outputDirectory : cacheDirectory;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new OperatorError('disk-full', { folder }, { cause: error });
  // Not sooner: a full disk may be what ended it.
  if (error instanceof WorkerDied) {
    const { period, reason } = error;
    return new OperatorError('index-worker-died', { period, reason }, { cause: error });
  }
  const isOurs = path !== undefined && (isOutput || isWithin(path, cacheDirectory));
  if (isOurs && code === 'ENOENT' && !existsSync(folder))
    return new OperatorError('folder-removed', { folder }, { cause: error });
  if (isOurs && code !== undefined && unusable.includes(code))
    return new OperatorError('folder-not-writable', { folder, reason: code }, { cause: error });
  return error;
}

/**
 * The system's code and path of a failure. Compilers and workers wrap the system's errors: they are looked for among the
 * causes, and a full disk in the text too, which is all that a program of another language leaves.
 */
function systemFailure(error: unknown): { code?: string; path?: string } {
  for (let each = error; each instanceof Error; each = each.cause) {
    const { code, path } = each as NodeJS.ErrnoException;
    if (code !== undefined && /^E[A-Z0-9]+$/.test(code)) return { code, ...(path !== undefined && { path }) };
    if (/\bENOSPC\b|No space left on device|os error 28\b/.test(each.message)) return { code: 'ENOSPC' };
  }
  return {};
}
