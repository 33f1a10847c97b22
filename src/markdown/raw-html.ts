import type { Element } from 'hast';
import type { Html } from 'mdast';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const parser = unified().use(rehypeRaw).freeze();

/**
 * The elements called `tagName` that one piece of raw HTML opens, with their places in the source.
 *
 * @param tagName lower case: `img`
 */
export function elementsOfHtml(html: Html, tagName: string): Element[] {
  if (!html.value.toLowerCase().includes(`<${tagName}`)) return [];
  const raw = { type: 'raw' as const, value: html.value, position: html.position };
  const elements: Element[] = [];
  visit(parser.runSync({ type: 'root', children: [raw] }), 'element', (element) => {
    if (element.tagName === tagName) elements.push(element);
  });
  return elements;
}
