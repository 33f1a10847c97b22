import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * Writes the state of task list items (`- [x] done`) as ☑ and ☐ before their text. A report is no form: a check box
 * that nobody can check would need a label and tell no more. Changes `tree`.
 */
export function writeTaskStates(tree: Root): void {
  visit(tree, 'listItem', (item) => {
    if (typeof item.checked !== 'boolean') return;
    const mark = { type: 'text' as const, value: item.checked ? '☑ ' : '☐ ' };
    item.checked = null;
    const first = item.children[0];
    if (first?.type === 'paragraph') first.children.unshift(mark);
    else item.children.unshift({ type: 'paragraph', children: [mark] });
  });
}
