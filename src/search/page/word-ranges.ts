import { highlight } from '../text/highlight.ts';
import type { QueryWord } from '../text/query.ts';
import { elementText, placeOf } from './element-text.ts';

/**
 * Where the words of a query stand in the text of `fields`, in their order. A match may run over the borders of
 * elements within a field, as in 工<b>匠</b>, and never from one field into the next.
 */
export function wordRanges(fields: Iterable<Element>, words: readonly QueryWord[]): Range[] {
  return [...fields].flatMap((field) => {
    const source = elementText(field);
    return highlight(source.text, words).flatMap(({ start, end }) => {
      const from = placeOf(source, start, false);
      const to = placeOf(source, end, true);
      if (from === undefined || to === undefined) return [];
      const range = new Range();
      range.setStart(...from);
      range.setEnd(...to);
      return [range];
    });
  });
}
