import { isListing } from '../../loader/article-files.ts';
import type { SurveyedFile } from './survey.ts';

/** The program for which a folder was written. */
export type ForeignProgram = 'hexo' | 'jekyll' | 'hugo' | 'astro' | 'plain';

/** Where a folder has its articles. Paths within it; `.` is the folder itself. */
export interface ChosenFolders {
  readonly program: ForeignProgram;
  readonly articleFolders: readonly string[];
  readonly assetFolders: readonly string[];
}

/**
 * Finds the folders of articles: those that the program has for them, and of these the ones where at least half of the
 * files have a day. What has none is no report, and drafts that lie in a folder of their own are not published.
 *
 * @param files every file of the folder
 * @param surveyed its Markdown files
 * @param isDated whether a file has a day, in its front matter or its name
 */
export function chooseFolders(
  files: readonly string[],
  surveyed: readonly SurveyedFile[],
  isDated: (file: SurveyedFile) => boolean,
): ChosenFolders {
  const program = programOf(files);
  const has = (folder: string): boolean => files.some((file) => file.startsWith(`${folder}/`));
  const bases = basesOf(program, surveyed);
  const articleFolders = bases.flatMap((base) => sectionsOf(base, surveyed, isDated));
  const assetFolders = assetFoldersOf[program].filter((folder) => folder === '.' || has(folder));
  return { program, articleFolders, assetFolders };
}

const assetFoldersOf: Readonly<Record<ForeignProgram, readonly string[]>> = {
  hexo: ['source'],
  jekyll: ['.'],
  hugo: ['static', 'assets'],
  astro: ['public'],
  plain: ['.'],
};

function programOf(files: readonly string[]): ForeignProgram {
  const has = (pattern: RegExp): boolean => files.some((file) => pattern.test(file));
  if (has(/^source\/_posts\//)) return 'hexo';
  if (has(/^(?:.*\/)?_posts\//)) return 'jekyll';
  if (has(/^src\/content\//)) return 'astro';
  const isHugo =
    has(/^(?:hugo|config)\.(?:toml|ya?ml|json)$/) || has(/^(?:config\/_default|archetypes|layouts)\//);
  return has(/^content\//) && isHugo ? 'hugo' : 'plain';
}

function basesOf(program: ForeignProgram, surveyed: readonly SurveyedFile[]): readonly string[] {
  switch (program) {
    case 'hexo':
      return ['source/_posts'];
    case 'jekyll': {
      const folders = surveyed.flatMap(({ file }) => /^(?:.*?\/)?_posts(?=\/)/.exec(file)?.[0] ?? []);
      return [...new Set(folders)].sort();
    }
    case 'hugo':
      return ['content'];
    case 'astro':
      return ['src/content'];
    case 'plain':
      return ['.'];
  }
}

/** The folders right below a base that hold articles; the base itself when all of them do, or none. */
function sectionsOf(
  base: string,
  surveyed: readonly SurveyedFile[],
  isDated: (file: SurveyedFile) => boolean,
): readonly string[] {
  const prefix = base === '.' ? '' : `${base}/`;
  const within = surveyed.filter(({ file }) => file.startsWith(prefix) && !isListing(file));
  const sections = Map.groupBy(within, ({ file }) => {
    const path = file.slice(prefix.length);
    return path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
  });
  const isSection = ([name, files]: readonly [string, readonly SurveyedFile[]]): boolean =>
    !/^_?drafts?$/i.test(name) && files.filter(isDated).length * 2 >= files.length;
  const chosen = [...sections].filter(isSection);
  const named = chosen.filter(([name]) => name !== '');
  // A base with articles of its own cannot be named without what lies below it.
  if (named.length === 0 || chosen.length === sections.size) return [base];
  return named.map(([name]) => `${prefix}${name}`).sort();
}
