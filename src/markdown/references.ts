import type { Definition, Image, Link, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Turns references (`[text][id]`, `![alt][id]`) into plain links and images and drops the definitions, so that every
 * part of the tree can be made into HTML by itself. Of several definitions the first counts, as in CommonMark.
 * Changes `tree`.
 */
export function resolveReferences(tree: Root): void {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (node, index, parent) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
    if (parent === undefined || index === undefined) return;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  if (definitions.size === 0) return;

  visit(tree, (node, index, parent) => {
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return;
    // The parser makes a reference only where a definition stands.
    const definition = definitions.get(node.identifier);
    if (definition === undefined || parent === undefined || index === undefined) return;
    const target = { url: definition.url, title: definition.title ?? null };
    const position = node.position === undefined ? {} : { position: node.position };
    const replacement: Link | Image =
      node.type === 'linkReference'
        ? { type: 'link', ...target, children: node.children, ...position }
        : { type: 'image', ...target, alt: node.alt ?? null, ...position };
    parent.children[index] = replacement;
    // Its own children may hold further references: an image within a link.
    return index;
  });
}
