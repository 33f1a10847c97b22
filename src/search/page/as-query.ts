import { parseQuery } from '../text/query.ts';

/**
 * The query that asks for `text` as it stands: itself where it reads as one plain word, else within quotation marks.
 * Quotation marks in it, which would end the phrase, become another mark: every mark is the same boundary to search.
 */
export function asQuery(text: string): string {
  const { words, excluded, facets } = parseQuery(text);
  const isPlain = words.length === 1 && words[0]?.text === text && excluded.length + facets.length === 0;
  return isPlain && !/["“”]/.test(text) ? text : `"${text.replace(/["“”]/g, '、')}"`;
}
