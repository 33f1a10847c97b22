import { articleAddress } from '../../archive/addresses.ts';
import type { Article } from '../../archive/article.ts';
import type { Shelf } from '../../authoring/shelf.ts';
import { openMarkdownFile, parseOpened } from '../../loader/markdown-file.ts';
import { parseArticle } from '../../loader/parse-article.ts';

/**
 * The addresses of the article that stands in a file: its own, then its former ones. It is read as a build reads it, by the
 * archive's own rules. Whatever takes its place must answer at all of them. None where the file has errors: it has no page.
 *
 * @param file path within the content folder
 */
export function standingAddresses(
  contentDirectory: string,
  file: string,
  { site, rules }: Pick<Shelf, 'site' | 'rules'>,
): readonly string[] {
  const opened = openMarkdownFile<Article>(contentDirectory, file, undefined);
  if (!('bytes' in opened)) return [];
  const { parsed } = parseOpened<Article>(opened, (path, text, digest) =>
    parseArticle(path, text, digest, site, rules),
  );
  return parsed.entry === undefined ? [] : [articleAddress(parsed.entry), ...parsed.entry.aliases];
}
