import type { Element } from 'hast';
import { defaultHandlers, type Handle } from 'hast-util-to-mdast';
import type { List } from 'mdast';
import { property } from './parse-page.ts';

/**
 * A numbered list with the numbers that a page gives it. Markdown knows the first number of a list alone: where an item has
 * another one than the next, or the numbers run backwards, a new list begins.
 */
export const numberedList: Handle = (state, node) => {
  const items = node.children.filter(isItem);
  const numbers = numbersOf(node, items);
  // Those of which Markdown has no form.
  if (numbers.some((number) => number < 0 || number > 999_999_999)) return defaultHandlers.ol(state, node);
  const first = numbers[0] ?? 1;
  if (numbers.every((number, at) => number === first + at)) return [listFrom(first, node)];
  const lists: List[] = [];
  for (let at = 0; at < items.length;) {
    let end = at + 1;
    while (end < items.length && numbers[end] === numbers[end - 1]! + 1) end += 1;
    lists.push(listFrom(numbers[at]!, { ...node, children: items.slice(at, end) }));
    at = end;
  }
  return lists;

  function listFrom(start: number, part: Element): List {
    return { ...defaultHandlers.ol(state, part), start };
  }
};

function numbersOf(list: Element, items: readonly Element[]): readonly number[] {
  const isReversed = list.properties['reversed'] !== undefined && list.properties['reversed'] !== false;
  let next = numberIn(list, 'start') ?? (isReversed ? items.length : 1);
  return items.map((item) => {
    const number = numberIn(item, 'value') ?? next;
    next = number + (isReversed ? -1 : 1);
    return number;
  });
}

function numberIn(element: Element, name: string): number | undefined {
  const written = property(element, name).trim();
  return /^-?\d+$/.test(written) ? Number(written) : undefined;
}

function isItem(node: Element['children'][number]): node is Element {
  return node.type === 'element' && node.tagName === 'li';
}
