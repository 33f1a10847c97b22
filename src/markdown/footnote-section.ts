import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { footnoteCall } from './footnote-numbers.ts';
import type { MarkdownWords } from './words.ts';

/**
 * Appends the footnotes to `tree`, which it changes: a section without a heading yet, `linkFootnotes` completes it.
 *
 * @param notes the footnotes' contents, number 1 first
 */
export function appendFootnotes(tree: Root, notes: readonly Root[]): Element | undefined {
  if (notes.length === 0) return undefined;
  const items = notes.map((note) => element('li', {}, note.children as ElementContent[]));
  const section = element('section', { className: ['footnotes'] }, [element('ol', {}, items)]);
  tree.children.push(section);
  return section;
}

/**
 * Gives the footnotes of `section` their heading and ids, and every footnote a link back to each of its calls in
 * `tree`. Changes both. Ids: `fn:1` a footnote, `fnref:1` its first call, `fnref:1:2` its second, `fn:heading`.
 */
export function linkFootnotes(tree: Root, section: Element, words: MarkdownWords): void {
  const list = section.children[0];
  if (list?.type !== 'element') return;
  const items = list.children.filter((child) => child.type === 'element');
  const calls = numberCalls(tree, items.length);
  items.forEach((item, index) => {
    const number = index + 1;
    item.properties = { id: `fn:${number}` };
    const links = (calls.get(number) ?? []).map((call, callIndex) =>
      element(
        'a',
        {
          href: `#${String(call.properties['id'])}`,
          className: ['footnote-back'],
          role: 'doc-backlink',
          ariaLabel: words.back(number, callIndex + 1),
        },
        // The variation selector keeps the arrow from becoming a picture.
        [text('↩\uFE0E')],
      ),
    );
    const content = links.flatMap((link) => [text(' '), link]);
    const last = item.children.findLast((child) => child.type === 'element');
    if (last?.tagName === 'p') last.children.push(...content);
    else item.children.push(element('p', {}, content.slice(1)));
  });
  section.properties['ariaLabelledBy'] = ['fn:heading'];
  section.children.unshift(element('h2', { id: 'fn:heading' }, [text(words.footnotes)]));
}

/** Gives every call its id and returns the calls of each footnote, in order. */
function numberCalls(tree: Root, footnotes: number): Map<number, Element[]> {
  const calls = new Map<number, Element[]>();
  visit(tree, 'element', (node) => {
    const number =
      node.tagName === 'a' ? Number(footnoteCall.exec(String(node.properties['href']))?.[1]) : NaN;
    if (!(number >= 1 && number <= footnotes)) return;
    const earlier = calls.get(number) ?? [];
    calls.set(number, [...earlier, node]);
    const id = earlier.length === 0 ? `fnref:${number}` : `fnref:${number}:${earlier.length + 1}`;
    node.properties = { href: `#fn:${number}`, id, className: ['footnote'], role: 'doc-noteref' };
  });
  return calls;
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
