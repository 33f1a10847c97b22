import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../archive/problem.ts';
import { kindOfRecord } from '../loader/record-file.ts';
import { hasLongNumber } from './facts/long-number.ts';

/**
 * The personal numbers in authority records, which are published as articles are.
 *
 * @param files all files of the content folder; a record that is gone by now has none
 */
export async function numbersInRecords(
  contentDirectory: string,
  files: readonly string[],
): Promise<readonly Problem[]> {
  const suspect = files
    .filter((file) => kindOfRecord(file) !== undefined)
    .map((file) => ({ file, text: textOf(join(contentDirectory, file)) }))
    .filter(({ text }) => hasLongNumber(text));
  if (suspect.length === 0) return [];
  // Only here: nearly no record has such a number, and what looks at texts takes long to load.
  const [{ fileText }, { findPersonalNumbers }] = await Promise.all([
    import('./facts/file-text.ts'),
    import('./facts/personal-numbers.ts'),
  ]);
  return suspect.flatMap(({ file, text }) => findPersonalNumbers(fileText(file, text, 0)));
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // Reading the content meets the same error and reports it.
    return '';
  }
}
