import { newProblem } from '../archive/problem-catalogue.ts';
import type { Problem } from '../archive/problem.ts';

/**
 * The problem that an error of the file system stands for.
 *
 * @throws the error itself when it does not come from the file system
 */
export function fileProblem(file: string, error: unknown): Problem {
  const place = { file, line: 1, column: 1 };
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  if (code === undefined || !/^E[A-Z]+$/.test(code)) throw error;
  if (code === 'ENOENT') return newProblem('file-vanished', place, {});
  return newProblem('file-unreadable', place, { reason: code });
}
