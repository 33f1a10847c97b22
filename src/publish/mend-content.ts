import { dirname, join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import type { Problem } from '../archive/problem.ts';
import { planMends, writeMended, type MendedFile } from '../check/mend/mend-files.ts';
import { kindOfFile } from '../loader/article-files.ts';
import type { ReadingRules } from '../loader/reading-rules.ts';
import { OperatorError } from './operator-error.ts';

export interface MendOptions {
  readonly contentDirectory: string;
  readonly archive: Archive;
  /** By which the files were read. */
  readonly rules: ReadingRules;
  /** What the check found. */
  readonly problems: readonly Problem[];
  /** The files of the content folder. */
  readonly files: readonly string[];
  /** Of these, the ones to mend; without them, all. */
  readonly wanted: ReadonlySet<string> | undefined;
  /** Written before each path in diffs. */
  readonly pathPrefix: string;
  /** Whether to write nothing. */
  readonly dryRun: boolean;
}

export interface MendResult {
  readonly mended: readonly MendedFile[];
  /** Files that somebody else changed meanwhile; they were left alone. */
  readonly skipped: readonly string[];
  readonly dryRun: boolean;
}

/**
 * Mends what can be mended for certain in the articles and pages of a content folder.
 *
 * @throws OperatorError `folder-not-writable`
 */
export function mendContent(options: MendOptions): MendResult {
  const { contentDirectory, archive, rules, problems, wanted, pathPrefix, dryRun } = options;
  const punctuation = new Set(
    problems.filter(({ code }) => code === 'half-width-punctuation').map(({ file }) => file),
  );
  const files = options.files
    .filter((file) => kindOfFile(file, rules) !== undefined && wanted?.has(file) !== false)
    .map((file) => [file, { punctuation: punctuation.has(file) }] as const);
  const faulty = new Set(problems.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  const plan = planMends(contentDirectory, new Map(files), faulty, archive.site, pathPrefix, rules);
  if (dryRun) return { mended: plan, skipped: [], dryRun };
  const skipped = plan.filter((mended) => !write(contentDirectory, mended));
  return {
    mended: plan.filter((mended) => !skipped.includes(mended)),
    skipped: skipped.map(({ file }) => file),
    dryRun,
  };
}

function write(contentDirectory: string, mended: MendedFile): boolean {
  try {
    return writeMended(contentDirectory, mended);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === undefined) throw cause;
    const folder = dirname(join(contentDirectory, mended.file));
    throw new OperatorError('folder-not-writable', { folder, reason: code }, { cause });
  }
}
