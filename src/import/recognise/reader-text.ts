import type { Nodes } from 'mdast';

/** The text of a node as a reader sees it: without the tags of raw HTML, and without what stands for a picture. */
export function readerText(node: Nodes): string {
  if (node.type === 'html')
    return node.value.replace(/<[^>]*>/g, ' ').replace(entity, (name) => entities[name] ?? name);
  if ('value' in node) return node.value;
  return 'children' in node ? (node.children as Nodes[]).map(readerText).join('') : '';
}

/** What the writer of HTML cannot leave as it is. */
const entities: Readonly<Record<string, string>> = {
  '&#x3C;': '<',
  '&#x26;': '&',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
};
const entity = /&(?:#x3C|#x26|amp|lt|gt);/g;
