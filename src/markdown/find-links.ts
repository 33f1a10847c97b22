import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { linkBareAddresses, mayHoldBareAddress } from './bare-addresses.ts';
import { parseMarkdown } from './parse.ts';
import { elementsOfHtml } from './raw-html.ts';
import { resolveReferences } from './references.ts';

/** A link that a source writes. */
export interface FoundLink {
  /** The address as written, entities and escapes decoded: what `resolveLink` is asked about. */
  readonly target: string;
  /** Place within the source, both from 1. */
  readonly line: number;
  readonly column: number;
}

/** Every link of `source` in order: Markdown's, those by reference, bare addresses, and `<a>` of raw HTML. */
export function findLinks(source: string): readonly FoundLink[] {
  const bare = mayHoldBareAddress(source);
  // Most reports have none, and parsing is what costs.
  if (!bare && !/\]\(|\]:|<a/i.test(source)) return [];
  const tree = parseMarkdown(source);
  resolveReferences(tree);
  if (bare) linkBareAddresses(tree);
  const links: FoundLink[] = [];
  visit(tree, (node) => {
    if (node.type === 'link') links.push(found(node.url, node));
    if (node.type !== 'html') return;
    for (const element of elementsOfHtml(node, 'a')) {
      const { href } = element.properties;
      if (typeof href === 'string') links.push(found(href, element));
    }
  });
  return links;
}

function found(target: string, node: Pick<Nodes, 'position'>): FoundLink {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return { target, line, column };
}
