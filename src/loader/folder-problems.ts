import { posix } from 'node:path';
import { newProblem } from '../archive/problem-catalogue.ts';
import type { Problem } from '../archive/problem.ts';
import { misplacedFiles } from './misplaced-files.ts';
import type { ContentTree } from './walk-content.ts';

/** Problems of names: no folder of articles, settings under another name, Markdown files that would be overlooked. */
export function folderProblems(tree: ContentTree): readonly Problem[] {
  const problems: Problem[] = [...misplacedFiles(tree.files.values())];
  const start = { line: 1, column: 1 };
  if (!tree.folders.has('articles')) {
    problems.push(newProblem('articles-folder-missing', { file: 'articles', ...start }, {}));
  }
  for (const file of tree.files.values()) {
    if (/^site\.(?:yaml|yml)$/i.test(file) && file !== 'site.yaml') {
      problems.push(newProblem('settings-name', { file, ...start }, {}));
    }
    if (/^(?:articles|pages)\/.*\.(?:md|markdown|mdown|mkd|mdx)$/is.test(file) && !file.endsWith('.md')) {
      problems.push(newProblem('article-extension', { file, ...start }, { extension: posix.extname(file) }));
    }
  }
  return problems;
}
