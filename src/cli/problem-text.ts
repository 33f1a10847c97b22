import type { Problem } from '../archive/problem.ts';
import { formatProblems } from '../loader/format-problems.ts';
import { folderForPeople } from './folders.ts';
import type { Language } from './language.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * The problems as the error stream gets them: with paths that open from the working folder, and in colour in a
 * terminal, unless NO_COLOR (https://no-color.org) is set. An empty string when there are none.
 */
export function writeProblems(
  problems: readonly Problem[],
  contentDirectory: string,
  language: Language,
  { workingDirectory, errors, environment }: Surroundings,
): string {
  return formatProblems(problems, language, {
    pathPrefix: `${folderForPeople(contentDirectory, workingDirectory)}/`,
    colour: errors.isTerminal && !environment['NO_COLOR'],
  });
}
