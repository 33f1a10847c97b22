import type { Nodes } from 'hast';
import { footnoteCall } from './footnote-numbers.ts';

const blocks = new Set(
  'blockquote caption dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);

/**
 * What a reader sees of `tree`, one line for each block: a paragraph, heading, list item, caption, table row (its cells
 * parted by a space), line of code. Readings over characters (ruby) and the numbers that call footnotes would tear
 * words apart and are left out, and so are alternative texts of images that are shown.
 */
export function visibleText(tree: Nodes): string {
  const lines: string[] = [];
  let line = '';
  const endLine = (): void => {
    const text = line.replace(/[ \t\n]+/g, ' ').trim();
    if (text !== '') lines.push(text);
    line = '';
  };
  const read = (node: Nodes, inRow: boolean): void => {
    if (node.type === 'text') {
      line += node.value;
      return;
    }
    if (node.type !== 'element' && node.type !== 'root') return;
    const name = node.type === 'element' ? node.tagName : '';
    if (name === 'rt' || name === 'rp' || isFootnoteCall(node)) return;
    if (name === 'pre') {
      endLine();
      for (const codeLine of preformattedText(node).split('\n')) {
        line = codeLine;
        endLine();
      }
      return;
    }
    const isBlock = blocks.has(name);
    const partsCells = name === 'td' || name === 'th' || name === 'br' || (isBlock && inRow);
    if (partsCells) line += ' ';
    else if (isBlock) endLine();
    for (const child of node.children) read(child, inRow || name === 'tr');
    if (partsCells) line += ' ';
    else if (isBlock) endLine();
  };
  read(tree, false);
  endLine();
  return lines.join('\n');
}

/** `<sup><a href="#fn:1">1</a></sup>` */
function isFootnoteCall(node: Nodes): boolean {
  if (node.type !== 'element' || node.tagName !== 'sup') return false;
  const link = node.children[0];
  return link?.type === 'element' && footnoteCall.test(String(link.properties['href']));
}

function preformattedText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(preformattedText).join('') : '';
}
