import type { Element, ElementContent, Root, RootContent } from 'hast';

/** Every element of the tree, in the order of the source. */
export function* elementsIn(tree: Root | Element): Generator<Element> {
  const waiting: (RootContent | ElementContent)[] = [...tree.children].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type !== 'element') continue;
    yield node;
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index];
      if (child !== undefined) waiting.push(child);
    }
  }
}
