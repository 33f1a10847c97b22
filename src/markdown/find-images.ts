import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseMarkdown } from './parse.ts';
import { elementsOfHtml } from './raw-html.ts';
import { resolveReferences } from './references.ts';

/** An image that a source asks for. */
export interface FoundImage {
  /** The address as written, entities and escapes decoded: what `resolveImage` is asked about. */
  readonly source: string;
  readonly alt: string;
  /** Place within the source, both from 1. */
  readonly line: number;
  readonly column: number;
}

/** Every image of `source` in order: Markdown's, those by reference, and `<img>` of raw HTML. */
export function findImages(source: string): readonly FoundImage[] {
  // Most reports show none, and parsing is what costs.
  if (!source.includes('![') && !/<img/i.test(source)) return [];
  const tree = parseMarkdown(source);
  resolveReferences(tree);
  const images: FoundImage[] = [];
  visit(tree, (node) => {
    if (node.type === 'image') images.push(found(node.url, node.alt ?? '', node));
    if (node.type !== 'html') return;
    for (const element of elementsOfHtml(node, 'img')) {
      const { src, alt } = element.properties;
      if (typeof src === 'string') images.push(found(src, typeof alt === 'string' ? alt : '', element));
    }
  });
  return images;
}

function found(source: string, alt: string, node: Pick<Nodes, 'position'>): FoundImage {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return { source, alt, line, column };
}
