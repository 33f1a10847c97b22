import { describeProblem } from '../../archive/problem-catalogue.ts';
import type { Problem } from '../../archive/problem.ts';

/**
 * The problems as workflow commands of GitHub Actions, one a line, which annotate the lines of a pull request
 * (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
 *
 * @param pathPrefix written before each path, so that it begins at the root of the repository: `content/`
 */
export function githubAnnotations(
  problems: readonly Problem[],
  language: 'zh' | 'en',
  pathPrefix: string,
): string {
  return problems
    .map((problem) => {
      const { message, hint } = describeProblem(problem, language);
      const properties = [
        `file=${escapeProperty(pathPrefix + problem.file)}`,
        `line=${problem.line}`,
        `col=${problem.column}`,
        `title=${escapeProperty(problem.code)}`,
      ].join(',');
      return `::${problem.severity} ${properties}::${escapeData(`${message}\n${hint}`)}\n`;
    })
    .join('');
}

/** As GitHub's own toolkit does (actions/toolkit, packages/core/src/command.ts). */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
