import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { MarkdownWords } from './words.ts';

/**
 * Wraps every table in a region that scrolls sideways on a narrow screen and that a keyboard reaches. The alignment of
 * columns becomes a class (`align-left`, `align-center`, `align-right`), since HTML has no attribute for it and the
 * page allows no inline style; cells of the head get their scope. Changes `tree`.
 */
export function wrapTables(tree: Root, words: MarkdownWords): void {
  let count = 0;
  const wrapped = new Set<Element>();
  // Where HTML allows no section, a role makes the region.
  const withinLabels = new Set<Element>();
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName === 'th' || node.tagName === 'dt')
      visit(node, 'element', (each) => void withinLabels.add(each));
    if (node.tagName === 'td' || node.tagName === 'th') classifyCell(node);
    if (node.tagName === 'thead') scopeColumns(node);
    if (node.tagName !== 'table' || wrapped.has(node) || parent === undefined || index === undefined) return;
    wrapped.add(node);
    count += 1;
    const label = words.table(count);
    const properties = { className: ['table'], tabIndex: 0, ariaLabel: label };
    parent.children[index] = withinLabels.has(node)
      ? { type: 'element', tagName: 'div', properties: { ...properties, role: 'region' }, children: [node] }
      : { type: 'element', tagName: 'section', properties, children: [node] };
    // Read the same place again: the table is in there and may hold another.
    return index;
  });
}

function classifyCell(cell: Element): void {
  const { align, ...properties } = cell.properties;
  if (align !== undefined) cell.properties = { ...properties, className: [`align-${align}`] };
}

function scopeColumns(head: Element): void {
  visit(head, 'element', (cell) => {
    if (cell.tagName === 'th') cell.properties = { ...cell.properties, scope: 'col' };
  });
}
