import { readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { OperatorError } from '../publish/operator-error.ts';
import { isFormerReport } from './former-report.ts';

/**
 * Where a report goes that a person wants in a file: absolute. Throws `OperatorError` when it lies in the content folder,
 * by whatever links, since a report would replace an article; when a file stands there that is no report of ours; and
 * when nothing can be written there, as far as that can be seen before.
 *
 * @param named as the person wrote it
 */
export function reportFile(named: string, contentDirectory: string, workingDirectory: string): string {
  const file = path.resolve(workingDirectory, named);
  const within = path.relative(followLinks(contentDirectory), followLinks(file));
  if (within !== '..' && !within.startsWith(`..${path.sep}`) && !path.isAbsolute(within))
    throw new OperatorError('report-in-content', { file: named, folder: contentDirectory });
  attempt(named, () => examinePlace(named, file));
  return file;
}

/** Writes a report. Throws `OperatorError` when the system does not allow it. */
export function writeReportFile(named: string, file: string, report: string): void {
  attempt(named, () => writeFileSync(file, report));
}

/** A report is long in the making: what speaks against its place is told before. */
function examinePlace(named: string, file: string): void {
  const standing = statSync(file, { throwIfNoEntry: false });
  if (standing === undefined) {
    if (!statSync(path.dirname(file)).isDirectory()) throw notWritable(named, 'ENOTDIR');
  } else if (standing.isDirectory()) throw notWritable(named, 'EISDIR');
  // Devices, as that of the terminal, lose nothing.
  else if (standing.isFile() && !isFormerReport(readFileSync(file, 'utf8')))
    throw new OperatorError('report-over-file', { file: named });
}

/** What the system refuses is for the person at the machine to mend. */
function attempt(named: string, task: () => void): void {
  try {
    task();
  } catch (error) {
    const { code: reason } = error as NodeJS.ErrnoException;
    if (error instanceof OperatorError || reason === undefined) throw error;
    throw notWritable(named, reason, error);
  }
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

function notWritable(file: string, reason: string, cause?: unknown): OperatorError<'report-not-writable'> {
  return new OperatorError('report-not-writable', { file, reason }, { cause });
}
