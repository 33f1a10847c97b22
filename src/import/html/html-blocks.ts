import type { Element, Root } from 'hast';
import { toMdast, defaultHandlers, type Handle } from 'hast-util-to-mdast';
import type { Nodes, Paragraph, PhrasingContent, RootContent, Root as MarkdownRoot } from 'mdast';
import { plainSpaces, type Block } from '../recognise/block.ts';
import { readerText } from '../recognise/reader-text.ts';
import { tableForm, tableHtml } from './html-table.ts';
import { tidyMarks } from '../write/tidy-marks.ts';
import { numberedList } from './numbered-list.ts';
import { property } from './parse-page.ts';

/** Elements that a page acts with, and whose content is no text of an article. */
const active =
  'audio button canvas embed form iframe input math object script select style svg template textarea video noscript';

/**
 * An element that Markdown has no mark for. As HTML it would part the text around it where that stands in no paragraph: it is
 * a node of running text until the tree is whole.
 */
interface TaggedText {
  readonly type: 'mdxJsxTextElement';
  readonly name: string;
  readonly children: readonly Nodes[];
}

const asTagged: Handle = (state, node) => {
  const tagged: TaggedText = { type: 'mdxJsxTextElement', name: node.tagName, children: state.all(node) };
  return tagged.children.length === 0 ? undefined : (tagged as unknown as PhrasingContent);
};

/** The nodes with tags around the content of those elements. */
function withTags(nodes: readonly (Nodes | TaggedText)[]): readonly Nodes[] {
  return nodes.flatMap((node): readonly Nodes[] => {
    if (!('children' in node)) return [node];
    const children = withTags(node.children);
    if (node.type !== 'mdxJsxTextElement') return [{ ...node, children } as Nodes];
    return [
      { type: 'html', value: `<${node.name}>` },
      ...children,
      { type: 'html', value: `</${node.name}>` },
    ];
  });
}

const handlers: Record<string, Handle> = {
  ...Object.fromEntries(active.split(' ').map((name): [string, Handle] => [name, () => undefined])),
  // The text of a form is text; what one fills in is not.
  form: (state, node) => state.all(node),
  noscript: (state, node) => state.all(node),
  sup: asTagged,
  sub: asTagged,
  'footnote-mark': (_state, node) => {
    const name = property(node, 'name');
    return { type: 'footnoteReference', identifier: name, label: name };
  },
  img: (_state, node) => ({
    type: 'image',
    url: property(node, 'src'),
    alt: plainSpaces(property(node, 'alt')),
    title: plainSpaces(property(node, 'title')) || null,
  }),
  ol: numberedList,
  table: (state, node) => {
    const form = tableForm(node);
    if (form === 'layout') return state.all(asDivisions(node));
    if (form === 'html') return { type: 'html', value: tableHtml(node) };
    return defaultHandlers.table(state, node);
  },
  figure: (state, node) => {
    const caption = node.children.find((child) => child.type === 'element' && child.tagName === 'figcaption');
    const content = state.all({ ...node, children: node.children.filter((child) => child !== caption) });
    if (caption?.type !== 'element') return content;
    const text = plainSpaces(readerText({ type: 'root', children: state.all(caption) }));
    const images = content.flatMap((child) => imagesIn(child));
    const last = images.at(-1);
    if (last === undefined)
      return [...content, { type: 'paragraph', children: [{ type: 'text', value: text }] }];
    last.title = text;
    return content;
  },
};

/** The blocks of an article's part of a page: emphasis, links, pictures, lists and tables kept. */
export function htmlBlocks(part: Root | Element): readonly Block[] {
  const tree = toMdast(
    { type: 'root', children: part.type === 'root' ? part.children : [asDivisions(part)] },
    {
      handlers,
      nodeHandlers: { comment: () => undefined },
      document: true,
    },
  ) as MarkdownRoot;
  const blocks = withTags(tree.children) as readonly RootContent[];
  return tidyMarks({ ...tree, children: [...blocks] })
    .children.flatMap(partAtBreaks)
    .map(asBlock)
    .filter(isSomething);
}

const parts = new Set('caption colgroup tbody thead tfoot tr td th'.split(' '));

/** A table that lays out a page, or a part of one, as divisions; tables within it are asked about by themselves. */
function asDivisions(table: Element): Element {
  if (table.tagName !== 'table' && !parts.has(table.tagName)) return table;
  return {
    ...table,
    tagName: 'div',
    children: table.children.map((child) =>
      child.type === 'element' && parts.has(child.tagName) ? asDivisions(child) : child,
    ),
  };
}

function imagesIn(node: RootContent): Extract<RootContent, { type: 'image' }>[] {
  if (node.type === 'image') return [node];
  return 'children' in node ? (node.children as RootContent[]).flatMap(imagesIn) : [];
}

/** Old pages part paragraphs by line breaks. */
function partAtBreaks(node: RootContent): readonly RootContent[] {
  if (node.type !== 'paragraph') return [node];
  const paragraphs: PhrasingContent[][] = [[]];
  for (const child of node.children) {
    if (child.type === 'break') paragraphs.push([]);
    else paragraphs.at(-1)?.push(child);
  }
  return paragraphs.map((children): Paragraph => ({ type: 'paragraph', children: trimmed(children) }));
}

const leading = /^[\s\u00A0\u3000\u200B\uFEFF]+/u;
const trailing = /[\s\u00A0\u3000\u200B\uFEFF]+$/u;

/** Without the spaces that indent a paragraph or end it, and with plain ones within. */
function trimmed(children: readonly PhrasingContent[]): PhrasingContent[] {
  const texts = children.map((child): PhrasingContent =>
    child.type === 'text' ? { ...child, value: child.value.replace(/[ \t\n\u00A0]+/gu, ' ') } : child,
  );
  while (texts[0]?.type === 'text') {
    texts[0].value = texts[0].value.replace(leading, '');
    if (texts[0].value !== '') break;
    texts.shift();
  }
  for (let last = texts.at(-1); last?.type === 'text'; last = texts.at(-1)) {
    last.value = last.value.replace(trailing, '');
    if (last.value !== '') break;
    texts.pop();
  }
  return texts;
}

function asBlock(node: RootContent): Block {
  const text = plainSpaces(readerText(node));
  return { text, node, apart: true, indented: false };
}

function isSomething({ text, node }: Block): boolean {
  return text !== '' || imagesIn(node).length > 0 || node.type === 'thematicBreak';
}
