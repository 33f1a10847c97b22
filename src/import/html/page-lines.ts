import type { Element, ElementContent, Root, RootContent } from 'hast';
import { plainSpaces } from '../recognise/block.ts';

const inline = new Set(
  'a abbr acronym b bdi bdo big cite code del dfn em font footnote-mark i img ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const unseen = new Set('head script style template noframes'.split(' '));

/** The text of a tree as a reader sees it, a line for every block and every break; no line is empty. */
export function linesOf(tree: Root | Element): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const end = (): void => {
    const text = plainSpaces(line);
    if (text !== '') lines.push(text);
    line = '';
  };
  // A stack of its own: pages nest deeper than calls may.
  const waiting: (RootContent | ElementContent | 'end')[] = [...tree.children].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === 'end') end();
    else if (node.type === 'text') line += node.value;
    else if (node.type === 'element' && !unseen.has(node.tagName)) {
      if (!inline.has(node.tagName)) {
        end();
        waiting.push('end');
      }
      for (let index = node.children.length - 1; index >= 0; index--) waiting.push(node.children[index]!);
    }
  }
  end();
  return lines;
}
