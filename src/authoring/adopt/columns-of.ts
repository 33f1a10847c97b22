import { compareText } from '../../archive/order.ts';
import type { Column } from '../../archive/site.ts';
import { suggestId } from '../../loader/article-id.ts';
import type { SurveyedFile } from './survey.ts';

/**
 * The columns that articles name, those of most articles first, with ids in pinyin. No id is the name or the id of another
 * column.
 *
 * @param keys the keys that hold the column, in the order in which they are tried
 */
export function columnsOf(articles: readonly SurveyedFile[], keys: readonly string[]): readonly Column[] {
  const counts = new Map<string, number>();
  for (const { values } of articles) {
    const name = keys.map((key) => values.get(key)?.[0]).find((text) => text !== undefined);
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const names = [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0])).map(([name]) => name);
  const ids = new Set<string>();
  return names.map((name) => {
    const first = suggestId(name);
    let id = first;
    for (let number = 2; ids.has(id) || (id !== name && counts.has(id)); number++) id = `${first}-${number}`;
    ids.add(id);
    return { id, name };
  });
}
