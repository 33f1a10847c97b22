import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Makes figures of images that stand alone in their paragraph, also of several in one paragraph and of images that
 * are links: `![alt](a.jpg "caption")`. The caption is the image's title; without one the figure has none.
 * Paragraphs that hold nothing are dropped. Changes `tree`, whose images have been placed.
 */
export function makeFigures(tree: Root): void {
  visit(tree, 'element', (paragraph, index, parent) => {
    if (paragraph.tagName !== 'p' || parent === undefined || index === undefined) return;
    const content = paragraph.children.filter((child) => !isBlank(child));
    if (!content.every(isImage)) return;
    parent.children.splice(index, 1, ...content.map(figureOf));
    return index + content.length;
  });
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'text' ? node.value.trim() === '' : node.type === 'element' && node.tagName === 'br';
}

function isImage(node: ElementContent): node is Element {
  return imageIn(node) !== undefined;
}

function imageIn(node: ElementContent | undefined): Element | undefined {
  if (node?.type !== 'element') return undefined;
  if (node.tagName === 'img') return node;
  return node.tagName === 'a' && node.children.length === 1 ? imageIn(node.children[0]) : undefined;
}

function figureOf(content: Element): Element {
  const figure: Element = { type: 'element', tagName: 'figure', properties: {}, children: [content] };
  const image = imageIn(content);
  const caption = image?.properties['title'];
  if (image === undefined || typeof caption !== 'string') return figure;
  delete image.properties['title'];
  const text = { type: 'text' as const, value: caption };
  figure.children.push({ type: 'element', tagName: 'figcaption', properties: {}, children: [text] });
  return figure;
}
