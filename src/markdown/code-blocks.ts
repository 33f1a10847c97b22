import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Lets a keyboard reach every block of code: its lines may be longer than the page is wide, and then it scrolls. Changes `tree`. */
export function reachCodeBlocks(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (node.tagName === 'pre') node.properties['tabIndex'] = 0;
  });
}
