import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { yearOf } from '../archive/calendar-day.ts';
import { folderOfNewArticles } from '../loader/article-files.ts';
import { suggestArticleId } from '../loader/article-id.ts';
import { writeArticleTemplate, type ArticleFacts, type TemplateLanguages } from './article-template.ts';
import type { Shelf } from './shelf.ts';

export interface NewArticle {
  readonly id: string;
  /** Path within the content folder: `articles/2026/2026-11-22-yun-dong-hui.md`. */
  readonly file: string;
  /** What has the id that the headline would have given, where something has. */
  readonly taken?: { readonly id: string; readonly file: string };
}

/**
 * Writes a new article with an empty body into its place. Nothing is ever overwritten: where the id or the file is there
 * already, the next free number is put behind it.
 *
 * @param facts the headline is one line of visible characters
 * @throws what the file system throws
 */
export function writeNewArticle(
  contentDirectory: string,
  facts: ArticleFacts,
  languages: TemplateLanguages,
  shelf: Shelf,
): NewArticle {
  const text = writeArticleTemplate(facts, languages, shelf.site);
  const first = suggestArticleId(facts.title, facts.date.day);
  const folder = folderOfNewArticles(shelf.rules);
  let taken: NewArticle['taken'];
  for (let number = 1; ; number++) {
    const id = number === 1 ? first : `${first}-${number}`;
    const file = `${folder}/${yearOf(facts.date.day)}/${facts.date.day}-${id}.md`;
    const obstacle = shelf.files.get(id) ?? (shelf.paths.has(file.toLowerCase()) ? file : undefined);
    if (obstacle === undefined && create(join(contentDirectory, file), text))
      return { id, file, ...(taken && { taken }) };
    taken ??= { id, file: obstacle ?? file };
  }
}

/** `false` when something stands there, which may have appeared a moment ago. */
function create(path: string, text: string): boolean {
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
