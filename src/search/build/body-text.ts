import type { Article } from '../../archive/article.ts';
import type { Site } from '../../archive/site.ts';
import { bodyContext } from '../../loader/body-context.ts';
import { readBody } from '../../loader/read-body.ts';
import { markdownText } from '../../markdown/markdown.ts';

/**
 * What a reader sees of an article's body, captions and footnotes with it: the text that is searched.
 *
 * @throws ContentChanged when the file is no longer the one that the article was made of
 */
export function bodyText(site: Site, contentDirectory: string, article: Article): string {
  // Where a link leads makes no difference to the text.
  const context = bodyContext(site, article, () => undefined);
  return markdownText(readBody(contentDirectory, article), context);
}
