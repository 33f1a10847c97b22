import { parseQuery } from '../text/query.ts';
import { openHighlightBar } from './highlight-bar.ts';
import { wordRanges } from './word-ranges.ts';

/** Marks the words of a query in the article of this page, and opens the bar that leads from one to the next. */
export function highlightArticle(query: string): void {
  const template = document.querySelector<HTMLTemplateElement>('template[data-highlight-bar]');
  const ranges = wordRanges(document.querySelectorAll(searchedFields), parseQuery(query).words);
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
