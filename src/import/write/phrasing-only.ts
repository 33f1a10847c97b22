import type { Nodes, RootContent } from 'mdast';

/** What may hold running text only. */
const runs = new Set([
  'paragraph',
  'heading',
  'strong',
  'emphasis',
  'delete',
  'link',
  'linkReference',
  'tableCell',
]);

const marks = new Set(['strong', 'emphasis', 'delete']);

/** What stands on lines of its own. */
const blocks = new Set([
  'blockquote',
  'code',
  'heading',
  'list',
  'listItem',
  'paragraph',
  'table',
  'tableRow',
  'tableCell',
  'thematicBreak',
]);

/**
 * The blocks with running text alone within running text: pages put lists and `pre` into `b`, which Markdown cannot say. What
 * such blocks hold stays, in its order, as text.
 */
export function phrasingOnly(nodes: readonly RootContent[]): readonly RootContent[] {
  return nodes.map((node) => within(node));
}

function within<Node extends Nodes>(node: Node): Node {
  if (!('children' in node)) return node;
  const inner = node.children as readonly Nodes[];
  return { ...node, children: runs.has(node.type) ? runOf(inner) : inner.map(within) };
}

/** Nodes as running text, a space on either side of what was a block. */
function runOf(nodes: readonly Nodes[]): readonly Nodes[] {
  const run: Nodes[] = [];
  let afterBlock = false;
  for (const node of nodes) {
    const isBlock = blocks.has(node.type);
    const parts = asPhrasing(node);
    if (parts.length > 0 && run.length > 0 && (isBlock || afterBlock)) run.push({ type: 'text', value: ' ' });
    run.push(...parts);
    afterBlock = isBlock;
  }
  return run;
}

function asPhrasing(node: Nodes): readonly Nodes[] {
  if (node.type === 'code') {
    const value = node.value.replace(/\s+/g, ' ').trim();
    return value === '' ? [] : [{ type: 'inlineCode', value }];
  }
  if (blocks.has(node.type)) return 'children' in node ? runOf(node.children) : [];
  const plain = within(node);
  // Marks around nothing would be read as what they are.
  return marks.has(plain.type) && 'children' in plain && plain.children.length === 0 ? [] : [plain];
}
