import type { Problem } from '../archive/problem.ts';

/** The problems that concern some files: those within them, and those elsewhere that name one of them (`other`). */
export function problemsOfFiles(
  problems: readonly Problem[],
  files: ReadonlySet<string>,
): readonly Problem[] {
  return problems.filter(({ file, values }) => files.has(file) || files.has(String(values['other'] ?? '')));
}
