import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { MarkdownWords } from './words.ts';

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
  if (node.tagName === 'picture') return imageIn(node.children.at(-1));
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

/**
 * Makes of the images of figures links to themselves in their whole size, which the page may not give them; those that are
 * links to elsewhere stay that. Changes `tree`, whose links have been led.
 */
export function linkWholeImages(tree: Root, words: MarkdownWords): void {
  visit(tree, 'element', (node) => {
    if (node.tagName === 'a') return SKIP;
    if (node.tagName === 'figure') node.children = node.children.map((child) => linkedImage(child, words));
    return undefined;
  });
}

function linkedImage(content: ElementContent, words: MarkdownWords): ElementContent {
  const image = content.type === 'element' && content.tagName !== 'a' ? imageIn(content) : undefined;
  if (image === undefined) return content;
  const { src, alt } = image.properties;
  const properties = { href: src, ...(alt === '' && { ariaLabel: words.wholeImage }) };
  return { type: 'element', tagName: 'a', properties, children: [content] };
}
