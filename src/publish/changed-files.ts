import { execFileSync } from 'node:child_process';
import { OperatorError } from './operator-error.ts';

/**
 * The files of a folder that differ from the last commit, staged or not, and those that Git does not know and is not told to
 * ignore. Paths within the folder, `/` as separator.
 *
 * @throws OperatorError `git-unavailable`
 */
export function changedFiles(folder: string): ReadonlySet<string> {
  const git = (...args: string[]): string => run(folder, args);
  // Since the repository may have no commit yet, what is staged is asked for by itself.
  const hasCommit = git('rev-list', '--max-count=1', '--all') !== '';
  return new Set(
    [
      git('diff', '--name-only', '--relative', '--no-renames', '-z', ...(hasCommit ? ['HEAD'] : [])),
      ...(hasCommit ? [] : [git('ls-files', '--cached', '-z')]),
      git('ls-files', '--others', '--exclude-standard', '-z'),
    ].flatMap((list) => list.split('\0').filter((path) => path !== '')),
  );
}

function run(folder: string, args: readonly string[]): string {
  try {
    return execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (cause) {
    const { code, stderr } = cause as NodeJS.ErrnoException & { stderr?: string };
    const reason = code ?? stderr?.trim().split('\n')[0] ?? '';
    throw new OperatorError('git-unavailable', { folder, reason }, { cause });
  }
}
