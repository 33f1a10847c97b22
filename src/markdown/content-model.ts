import type { ElementContent, Root } from 'hast';

const blocks = new Set(
  'blockquote caption dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
// Elements that start a block of their own and hold phrasing only.
const lines = new Set('p h1 h2 h3 h4 h5 h6 pre summary'.split(' '));
const itemOf: Readonly<Record<string, { readonly allowed: readonly string[]; readonly wrapper: string }>> = {
  ul: { allowed: ['li'], wrapper: 'li' },
  ol: { allowed: ['li'], wrapper: 'li' },
  dl: { allowed: ['dt', 'dd'], wrapper: 'dd' },
};

/**
 * Makes blocks stand only where HTML allows them, after raw HTML was left open: `<b>` before a paragraph would hold the
 * rest of the report. Emphasis and the like around blocks gives way to them; blocks within a heading, a summary or
 * preformatted text give way to their text; what stands between the items of a list becomes an item. Changes `tree`.
 */
export function mendContentModel(tree: Root): void {
  // A sanitised root holds no doctype.
  tree.children = mend(tree.children as ElementContent[], false);
}

function mend(nodes: readonly ElementContent[], withinLine: boolean): ElementContent[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [node];
    if (withinLine && isBlock(node)) return mend(node.children, true);
    node.children = mend(node.children, withinLine || lines.has(node.tagName));
    const items = itemOf[node.tagName];
    if (items !== undefined) {
      node.children = node.children.map((child) => asItem(child, items.allowed, items.wrapper));
    }
    return !isBlock(node) && node.children.some(isBlock) ? node.children : [node];
  });
}

function asItem(child: ElementContent, allowed: readonly string[], wrapper: string): ElementContent {
  const fits = child.type === 'element' ? allowed.includes(child.tagName) : isBlank(child);
  return fits ? child : { type: 'element', tagName: wrapper, properties: {}, children: [child] };
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

function isBlock(node: ElementContent): boolean {
  return node.type === 'element' && blocks.has(node.tagName);
}
