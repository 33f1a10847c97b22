import { parseQuery } from '../text/query.ts';
import { openHighlightBar } from './highlight-bar.ts';
import { wordRanges } from './word-ranges.ts';

/** Marks the words of a query in the article of this page, and opens the bar that leads from one to the next. */
export async function highlightArticle(text: string): Promise<void> {
  const template = document.querySelector<HTMLTemplateElement>('template[data-highlight-bar]');
  let query = parseQuery(text);
  // An edition is found by the original's words, which it may write otherwise.
  if (template?.hasAttribute('data-edition') === true)
    query = (await import('../text/alike.ts')).alikeQuery(query);
  const ranges = wordRanges(document.querySelectorAll(searchedFields), query.words);
  if (template !== null && ranges.length > 0) openHighlightBar(template, ranges);
}

/** What search reads of an article, as its page shows it: see `fieldsOf`. */
const searchedFields = [
  '.article-header :is(h1, .kicker, .subtitle)',
  '[data-searched]',
  '.cover figcaption',
  '[data-article-body]',
  '.article-aside li a',
].join();
