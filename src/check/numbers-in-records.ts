import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../archive/problem.ts';
import { kindOfRecord } from '../loader/record-file.ts';
import { fileText } from './facts/file-text.ts';
import { findPersonalNumbers } from './facts/personal-numbers.ts';

/**
 * The personal numbers in authority records, which are published as articles are.
 *
 * @param files all files of the content folder; a record that is gone by now has none
 */
export function numbersInRecords(contentDirectory: string, files: readonly string[]): readonly Problem[] {
  return files
    .filter((file) => kindOfRecord(file) !== undefined)
    .flatMap((file) => findPersonalNumbers(fileText(file, textOf(join(contentDirectory, file)), 0)));
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // Reading the content meets the same error and reports it.
    return '';
  }
}
