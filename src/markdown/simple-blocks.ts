import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { isPlainProse } from './plain-prose.ts';

// Emphasis opens before a letter, and closes behind one or behind punctuation of Chinese, wherever else it stands.
const strong = /(?<!\*)\*\*([\p{L}\p{N}](?:[^*]*[\p{L}\p{N}。，；：！？、）》】])?)\*\*(?!\*)/gu;
const heading = /^(#{1,6}) ([^#\n]+)$/;
// Not what could be a list within the list, or code.
const item = /^[-*+] (?=[\p{L}\p{N}“《（*])/u;

/**
 * The tree of a source that holds nothing but plain paragraphs, headings and lists of one level, with strong emphasis: the
 * parser's own, many times faster. `undefined` for every other source, and for some in which emphasis or lists are not as
 * simple as in nearly all reports. Bare addresses are no markup here.
 *
 * @param source without control characters, its lines ended by `\n`
 */
export function simpleTree(source: string): Root | undefined {
  const children: Element[] = [];
  for (const piece of source.split(/\n{2,}/)) {
    const block = piece.replace(/^\n|\n$/g, '');
    if (block === '') continue;
    const element = blockOf(block);
    // Two lists in a row may be one, and then paragraphs stand in it.
    if (element === undefined || (element.tagName === 'ul' && children.at(-1)?.tagName === 'ul'))
      return undefined;
    children.push(element);
  }
  return { type: 'root', children: children.flatMap(inNewLine) };
}

function blockOf(block: string): Element | undefined {
  // Nearly all are.
  if (isPlainProse(block)) return elementOf('p', [textOf(block)]);
  if (item.test(block)) return listOf(block);
  const [, signs, title] = heading.exec(block) ?? [];
  const content = phrasingOf(title ?? block);
  return content && elementOf(signs === undefined ? 'p' : `h${signs.length}`, content);
}

function listOf(block: string): Element | undefined {
  const items: Element[] = [];
  for (const line of block.split('\n')) {
    const content = item.test(line) && line[0] === block[0] ? phrasingOf(line.slice(2)) : undefined;
    if (content === undefined) return undefined;
    items.push(elementOf('li', content));
  }
  return elementOf('ul', [textOf('\n'), ...items.flatMap(inNewLine), textOf('\n')]);
}

/** The content of a paragraph in which nothing but strong emphasis is marked. */
function phrasingOf(text: string): ElementContent[] | undefined {
  // What is plain without its signs was so with them: they begin no other markup where a letter follows.
  if (!isPlainProse(text.replace(strong, '$1'))) return undefined;
  return text
    .split(strong)
    .map((part, index) => (index % 2 === 0 ? textOf(part) : elementOf('strong', [textOf(part)])))
    .filter((node) => node.type !== 'text' || node.value !== '');
}

/** The node, and what stands between it and the one before. */
function inNewLine<Node extends RootContent>(node: Node, index: number): (Node | Text)[] {
  return index === 0 ? [node] : [textOf('\n'), node];
}

function elementOf(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}

function textOf(value: string): Text {
  return { type: 'text', value };
}
