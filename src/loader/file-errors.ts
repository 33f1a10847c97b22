import { newProblem } from '../archive/problem-catalogue.ts';
import type { Problem } from '../archive/problem.ts';

/**
 * The problem that an error of the file system stands for.
 *
 * @throws the error itself when it does not come from the file system
 */
export function fileProblem(file: string, error: unknown): Problem {
  const place = { file, line: 1, column: 1 };
  if (!isSystemError(error)) throw error;
  const { code } = error;
  if (code === 'ENOENT') return newProblem('file-vanished', place, {});
  return newProblem('file-unreadable', place, { reason: code });
}

/** Whether an error comes from the file system. */
export function isSystemError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && /^E[A-Z]+$/.test(String(error.code));
}
