import { highlight, type TextRange } from '../text/highlight.ts';
import type { QueryWord } from '../text/query.ts';
import { createElement } from './create-element.ts';

/** `text` as nodes, with the words of a query in `<mark>`. */
export function markedText(text: string, words: readonly QueryWord[]): (Node | string)[] {
  return markRanges(text, highlight(text, words));
}

/** `text` as nodes, with `ranges` (ascending, apart from each other) in `<mark>`. */
export function markRanges(text: string, ranges: readonly TextRange[]): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    nodes.push(text.slice(at, start), createElement('mark', {}, text.slice(start, end)));
    at = end;
  }
  nodes.push(text.slice(at));
  return nodes.filter((node) => node !== '');
}
