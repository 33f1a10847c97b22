import { newProblem } from '../archive/problem-catalogue.ts';
import type { Problem } from '../archive/problem.ts';
import { otherFolders } from './article-files.ts';
import { suggest } from './suggest.ts';

/** A folder at the top of the content is reported as one from this many files on: a report lists nothing forty times. */
const filesTold = 4;

/** What editors call the folder of articles when they do not call it `articles/`. */
const namesOfArticles = ['articles', 'news', 'posts', 'content', '文章', '新闻', '报道'];
const namesOfPages = ['pages', '页面'];
const namesOfTopics = ['topics', '专题'];

/**
 * The Markdown files that an editor takes for articles and that nothing reads, because they stand outside `articles/`
 * and `pages/`: each of a few, or the folder at the top that holds many. README files may stand anywhere.
 *
 * @param files paths within the content folder
 */
export function misplacedFiles(files: Iterable<string>): readonly Problem[] {
  const misplaced = [...files].filter(isMisplaced);
  const byFolder = Map.groupBy(misplaced, folderAtTop);
  return [...byFolder].flatMap(([folder, paths]) =>
    paths.length < filesTold
      ? paths.map((path) => problemAt(path, 1, rightPlace(path)))
      : [
          problemAt(
            folder === '' ? '.' : folder,
            paths.length,
            rightPlace(folder === '' ? '' : `${folder}/`),
          ),
        ],
  );
}

function isMisplaced(path: string): boolean {
  const folder = folderAtTop(path);
  if (folder === 'articles' || folder === 'pages' || otherFolders.has(folder)) return false;
  return /\.(?:md|markdown|mdown|mkd|mdx)$/i.test(path) && !/(?:^|\/)readme\b[^/]*$/i.test(path);
}

function folderAtTop(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
}

/** `Articles/2019/x.md` belongs in `articles/2019/x.md`, `2019/x.md` there as well, `Pages/` is `pages/`, `专题/` is `topics/`. */
function rightPlace(path: string): string {
  const folder = folderAtTop(path);
  if (folder === '') return `articles/${path}`;
  const inFolder = path.slice(folder.length + 1);
  if (isNamed(folder, namesOfPages)) return `pages/${inFolder}`;
  if (isNamed(folder, namesOfTopics)) return `topics/${inFolder}`;
  return isNamed(folder, namesOfArticles) ? `articles/${inFolder}` : `articles/${path}`;
}

/** Whether a folder's name is one of the names, in whatever letter case or with a slip of the pen. */
function isNamed(folder: string, names: readonly string[]): boolean {
  return suggest(folder, names) !== '';
}

function problemAt(file: string, count: number, place: string): Problem {
  return newProblem('article-misplaced', { file, line: 1, column: 1 }, { count, place });
}
