import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { parseMarkdown } from '../../markdown/parse.ts';
import { isMark } from './tidy-marks.ts';

const runs = new Set(['paragraph', 'heading', 'tableCell']);
const tags = { strong: 'strong', emphasis: 'em', delete: 'del' } as const;

/**
 * The blocks with tags of HTML for the marks of those lines in which Markdown's would not be read as marks: they do not open
 * or close between letters and signs (`a**“b”**c`), or stand too close to each other.
 *
 * @param write blocks as Markdown
 */
export function marksAsRead(
  blocks: readonly RootContent[],
  write: (blocks: readonly RootContent[]) => string,
): readonly RootContent[] {
  return blocks.map((block) => within(block, write));
}

function within<Node extends Nodes>(node: Node, write: (blocks: readonly RootContent[]) => string): Node {
  if (!('children' in node)) return node;
  const inner = node.children as readonly Nodes[];
  if (!runs.has(node.type)) return { ...node, children: inner.map((child) => within(child, write)) };
  if (!inner.some(holdsMark)) return node;
  const run = inner as readonly PhrasingContent[];
  const notes = inner.flatMap(footnotesIn).map((identifier): RootContent => ({
    type: 'footnoteDefinition',
    identifier,
    children: [{ type: 'paragraph', children: [{ type: 'text', value: 'x' }] }],
  }));
  const [read] = parseMarkdown(write([{ type: 'paragraph', children: [...run] }, ...notes])).children;
  if (read?.type === 'paragraph' && markedText(read.children) === markedText(run)) return node;
  return { ...node, children: inner.flatMap(asTags) };
}

/** Each letter with the marks around it; spaces and breaks are set aside. */
export function markedText(nodes: readonly Nodes[]): string {
  const letters: string[] = [];
  const read = (node: Nodes, open: readonly string[]): void => {
    const marks = isMark(node) ? [...new Set([...open, node.type])].sort() : open;
    if (node.type === 'text' || node.type === 'inlineCode')
      for (const letter of node.value.replace(/\s+/gu, '')) letters.push(`${letter}${marks.join('+')}`);
    else if ('children' in node) for (const child of node.children) read(child, marks);
    else if (node.type !== 'break') letters.push(`${node.type}${marks.join('+')}`);
  };
  for (const node of nodes) read(node, []);
  return letters.join('\n');
}

function holdsMark(node: Nodes): boolean {
  return isMark(node) || ('children' in node && node.children.some(holdsMark));
}

function footnotesIn(node: Nodes): readonly string[] {
  if (node.type === 'footnoteReference') return [node.identifier];
  return 'children' in node ? (node.children as readonly Nodes[]).flatMap(footnotesIn) : [];
}

function asTags(node: Nodes): readonly Nodes[] {
  if (!('children' in node)) return [node];
  const children = (node.children as readonly Nodes[]).flatMap(asTags);
  if (!isMark(node)) return [{ ...node, children } as Nodes];
  const tag = tags[node.type];
  return [{ type: 'html', value: `<${tag}>` }, ...children, { type: 'html', value: `</${tag}>` }];
}
