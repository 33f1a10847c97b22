import { hash } from 'node:crypto';

/** Forms of days and moments besides `2019-11-25` and `2019-11-25 10:30`. */
export type DateForm = 'numeric' | 'chinese' | 'english' | 'offset' | 'name';

/** Languages of front matter; `none` for files that have none, whose first heading is their title. */
export type MatterLanguage = 'yaml' | 'toml' | 'json' | 'none';

/**
 * How the Markdown files of a folder are to be read: what `site.yaml` says of files that were written for another program.
 * Plain data, kept in the cache of the content: articles that were read by other rules are read again.
 */
export interface ReadingRules {
  /** Field → the keys that hold it besides its own names, in the order in which they are tried. */
  readonly fields: Readonly<Partial<Record<string, readonly string[]>>>;
  /** What becomes of keys that no field has: all are problems, none is, or all but these. */
  readonly unknownFields: 'problem' | 'ignore' | readonly string[];
  readonly dateForms: readonly DateForm[];
  readonly frontMatter: readonly MatterLanguage[];
  /** Folders that hold articles, they and all below them; `.` is the whole content folder. */
  readonly articleFolders: readonly string[];
  /** Folders in which what begins with `/` is looked for. */
  readonly assetFolders: readonly string[];
  /** Files in the folders of articles that are not read: paths, in which `*` stands for any part of a name, `**` for any path. */
  readonly leftOut: readonly string[];
}

/** The rules of a folder that was written for Baoku. */
export const strictRules: ReadingRules = {
  fields: {},
  unknownFields: 'problem',
  dateForms: [],
  frontMatter: ['yaml'],
  articleFolders: ['articles'],
  assetFolders: [],
  leftOut: [],
};

/** Names the rules by which a file is read that is not left out; `undefined` for the strict ones. */
export function readingKeyOf(rules: ReadingRules): string | undefined {
  const text = JSON.stringify({ ...rules, leftOut: [] });
  return text === JSON.stringify(strictRules) ? undefined : hash('sha1', text).slice(0, 16);
}

/** Whether the folder is laid out as another program has it. */
export function isForeignLayout({ articleFolders }: Pick<ReadingRules, 'articleFolders'>): boolean {
  return articleFolders.length !== 1 || articleFolders[0] !== 'articles';
}
