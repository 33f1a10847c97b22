import { posix } from 'node:path';
import { newProblem } from '../archive/problem-catalogue.ts';
import type { Problem } from '../archive/problem.ts';
import { isInArticleFolder } from './article-files.ts';
import { misplacedFiles } from './misplaced-files.ts';
import { isForeignLayout, type ReadingRules } from './reading-rules.ts';
import { suggestId } from './article-id.ts';
import { folderOfRecords, kindOfRecord } from './record-file.ts';
import type { ContentTree } from './walk-content.ts';

/** Problems of names: no folder of articles, settings under another name, Markdown files that would be overlooked. */
export function folderProblems(tree: ContentTree, rules: ReadingRules): readonly Problem[] {
  // The folder of another program holds Markdown of many kinds, in whatever places.
  const problems: Problem[] = isForeignLayout(rules) ? [] : [...misplacedFiles(tree.files.values())];
  const start = { line: 1, column: 1 };
  const folders = new Set([...tree.folders].map((folder) => folder.normalize('NFC')));
  for (const folder of rules.articleFolders) {
    if (folder === '.' || folders.has(folder)) continue;
    problems.push(newProblem('articles-folder-missing', { file: folder, ...start }, { folder }));
  }
  for (const file of tree.files.values()) {
    if (/^site\.(?:yaml|yml)$/i.test(file) && file !== 'site.yaml') {
      problems.push(newProblem('settings-name', { file, ...start }, {}));
    }
    const kind = folderOfRecords(file);
    if (
      kind !== undefined &&
      !isInArticleFolder(file, rules) &&
      kindOfRecord(file) === undefined &&
      /\.(?:ya?ml|md|json)$/i.test(file) &&
      !/(?:^|\/)readme\b/i.test(file)
    ) {
      const place = `${kind}/${suggestId(posix.parse(file).name)}.yaml`;
      problems.push(newProblem('record-misplaced', { file, ...start }, { place }));
    }
    const isOther = /\.(?:md|markdown|mdown|mkd|mdx)$/i.test(file) && !file.endsWith('.md');
    if (isOther && (isInArticleFolder(file, rules) || /^(?:pages|topics)\//.test(file))) {
      problems.push(newProblem('article-extension', { file, ...start }, { extension: posix.extname(file) }));
    }
  }
  return problems;
}

/** The problems of walking through the folder; in another program's, those of what is read alone. */
export function treeProblems({ problems }: ContentTree, rules: ReadingRules): readonly Problem[] {
  if (!isForeignLayout(rules)) return problems;
  const folders = [...rules.assetFolders, 'pages', 'topics'];
  return problems.filter(
    ({ file }) => isInArticleFolder(file, rules) || folders.some((folder) => file.startsWith(`${folder}/`)),
  );
}
