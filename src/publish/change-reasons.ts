import type { RecordedKeys } from './recorded-keys.ts';

/** Why a build would touch a file. Permanent: programs read it. */
export type ChangeReason =
  /** The article was not published before. */
  | 'new-article'
  /** The list or the page was not published before. */
  | 'new-page'
  /** The page's own file changed. */
  | 'text'
  /** What the page shows of other articles changed: a list's entries, neighbours, where links lead. */
  | 'listed'
  | 'settings'
  /** Baoku's own templates, styles or scripts are others than at the last build. */
  | 'templates'
  /** An article begins to show or to offer the file. */
  | 'article-file'
  | 'public-file'
  /** The articles that search finds, or what it finds them by, changed. */
  | 'search'
  /** The last build published the file, and somebody removed it. */
  | 'missing'
  /** There is no record of how the published file was made. */
  | 'not-recorded'
  /** Nothing in the archive makes the file any more. */
  | 'gone';

/** What the pages of a site are made of. */
export interface PageSources {
  /** The keys of all pages, by their files' paths. */
  readonly keys: Pick<RecordedKeys, 'get'>;
  readonly templates: string;
  readonly settings: string;
}

/** What a new site is made of. */
export interface SiteSources extends PageSources {
  readonly publicFiles: ReadonlySet<string>;
  readonly articleFiles: ReadonlySet<string>;
  /** Styles and scripts. */
  readonly templateFiles: ReadonlySet<string>;
  /** What the editor at `/admin/` is made of. */
  readonly editorFiles: ReadonlySet<string>;
}

/** Why the file at `path`, published or not, is to be written; at least one reason. */
export function reasonsToWrite(
  path: string,
  isPublished: boolean,
  { keys, templates, settings, ...files }: SiteSources,
  recorded: PageSources,
): ChangeReason[] {
  if (files.publicFiles.has(path)) return ['public-file'];
  if (files.articleFiles.has(path)) return ['article-file'];
  if (files.templateFiles.has(path)) return ['templates'];
  if (files.editorFiles.has(path)) return [recorded.settings === settings ? 'templates' : 'settings'];
  const key = keys.get(path);
  if (key === undefined) return [/^(zh-hant\/)?search\//.test(path) ? 'search' : 'listed'];
  const before = recorded.keys.get(path);
  if (!isPublished && before !== undefined) return ['missing'];
  if (!isPublished) return [key.text === '' ? 'new-page' : 'new-article'];
  if (before === undefined) return ['not-recorded'];
  const reasons: ChangeReason[] = [];
  if (before.text !== key.text) reasons.push('text');
  if (recorded.settings !== settings) reasons.push('settings');
  if (recorded.templates !== templates) reasons.push('templates');
  return reasons.length === 0 ? ['listed'] : reasons;
}
