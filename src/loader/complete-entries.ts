import type { Article, StandingPage } from '../archive/article.ts';
import type { Problem } from '../archive/problem.ts';
import { completeEntry, type ContentFiles } from './complete-entry.ts';
import type { Parsed } from './parse-article.ts';

/** Completes the entries with the files that they refer to. */
export function completeEntries<Entry extends Article | StandingPage>(
  parsed: ReadonlyMap<string, Parsed<Entry>>,
  content: ContentFiles,
): { readonly entries: readonly Entry[]; readonly problems: readonly Problem[] } {
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  for (const [file, one] of parsed) {
    const result = completeEntry(file, one, content);
    if (result.entry !== undefined) entries.push(result.entry);
    problems.push(...result.problems);
  }
  return { entries, problems };
}
