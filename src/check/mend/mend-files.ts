import { randomUUID } from 'node:crypto';
import { readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isUtf8 } from 'node:buffer';
import type { Site } from '../../archive/site.ts';
import { strictRules, type ReadingRules } from '../../loader/reading-rules.ts';
import { mendText } from './mend-text.ts';
import { unifiedDiff } from './unified-diff.ts';

/** A file that can be mended. */
export interface MendedFile {
  /** Path within the content folder. */
  readonly file: string;
  readonly before: Buffer;
  readonly after: Buffer;
  readonly diff: string;
}

/**
 * Mends files in memory and says what that would change; those that nothing can be done about are left out.
 *
 * @param files paths within the content folder, each with whether its punctuation is to be mended
 * @param faulty the files with errors: only these are parsed, and their front matter mended
 * @param pathPrefix written before each path in diffs
 */
export function planMends(
  contentDirectory: string,
  files: ReadonlyMap<string, { readonly punctuation: boolean }>,
  faulty: ReadonlySet<string>,
  site: Site,
  pathPrefix: string,
  rules: ReadingRules = strictRules,
): readonly MendedFile[] {
  return [...files].flatMap(([file, { punctuation }]): MendedFile[] => {
    const before = readIfThere(join(contentDirectory, file));
    // What is not text to begin with is not ours to write.
    if (before === undefined || !isUtf8(before)) return [];
    const text = before.toString('utf8');
    const mended = mendText(file, text, site, { punctuation, frontMatter: faulty.has(file) }, rules);
    if (mended === text) return [];
    const diff = unifiedDiff(pathPrefix + file, text, mended);
    return [{ file, before, after: Buffer.from(mended), diff }];
  });
}

/**
 * Writes a mended file in the place of the old one, whole at every moment: beside it first, then by renaming.
 *
 * @returns false when the file is not what it was when it was mended: somebody else has written to it, and it is left alone
 * @throws what the file system throws
 */
export function writeMended(contentDirectory: string, { file, before, after }: MendedFile): boolean {
  const path = realpathSync(join(contentDirectory, file));
  const temporary = join(dirname(path), `.${randomUUID()}.tmp`);
  try {
    writeFileSync(temporary, after, { mode: statSync(path).mode & 0o777, flag: 'wx' });
    // As late as can be: an editor may be saving at this moment.
    if (readIfThere(path)?.equals(before) !== true) return false;
    renameSync(temporary, path);
    return true;
  } finally {
    rmSync(temporary, { force: true });
  }
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
