import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { property } from './parse-page.ts';

const processor = unified().use(rehypeParse, { fragment: true }).use(rehypeStringify).freeze();

/**
 * The HTML with its links at other addresses; a link without one leaves its content.
 *
 * @param html elements that are closed, such as a whole table
 * @param addressOf where a link leads from now on
 */
export function linksOfHtml(html: string, addressOf: (address: string) => string | undefined): string {
  if (!/<a\b/i.test(html)) return html;
  const tree = processor.parse(html);
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName !== 'a' || parent === undefined || index === undefined) return undefined;
    const address = addressOf(property(element, 'href'));
    if (address === undefined) {
      parent.children.splice(index, 1, ...element.children);
      return [SKIP, index];
    }
    element.properties['href'] = address;
    return undefined;
  });
  return processor.stringify(tree);
}
