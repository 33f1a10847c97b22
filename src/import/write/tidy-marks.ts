import type { Nodes, Parents, PhrasingContent } from 'mdast';

export type Mark = Extract<Nodes, { type: 'strong' | 'emphasis' | 'delete' }>;

/** Running text of its own lines, at whose ends spaces and breaks mean nothing. */
const lines = new Set(['paragraph', 'heading', 'tableCell']);

export function isMark(node: Nodes): node is Mark {
  return node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete';
}

/**
 * The tree with its marks as Markdown can say them: `**甲****乙**` would be read as text, and so would `**　甲**`. Neighbours
 * of the same kind are one mark, a mark within its own kind is none, spaces and breaks at the ends of a mark stand
 * outside it, and marks around nothing are gone.
 */
export function tidyMarks<Node extends Nodes>(node: Node): Node {
  return within(node, new Set());
}

function within<Node extends Nodes>(node: Node, open: ReadonlySet<string>): Node {
  if (!('children' in node)) return node;
  const children = tidied(node.children, open);
  return { ...node, children: lines.has(node.type) ? withoutEdges(children) : children };
}

function tidied(nodes: readonly Nodes[], open: ReadonlySet<string>): readonly Nodes[] {
  const run: Nodes[] = [];
  for (const node of nodes) {
    if (!isMark(node)) add(run, within(node, open));
    else {
      const children = tidied(node.children, new Set([...open, node.type]));
      if (open.has(node.type)) for (const child of children) add(run, child);
      else for (const part of parted(node, children)) add(run, part);
    }
  }
  return run;
}

/** Appends a node; it becomes one with a mark of its kind, or a text, that stands before it. */
function add(run: Nodes[], node: Nodes): void {
  const last = run.at(-1);
  if (node.type === 'text' && node.value === '') return;
  if (node.type === 'text' && last?.type === 'text')
    run[run.length - 1] = { ...last, value: last.value + node.value };
  else if (isMark(node) && last?.type === node.type) {
    // Made here, as all marks of a run are: to copy it for each neighbour would take minutes for a line of many.
    for (const child of node.children) add(last.children, child);
  } else run.push(node);
}

/** The spaces and breaks before what a mark marks, the mark, and those behind. */
function parted(mark: Mark, children: readonly Nodes[]): readonly Nodes[] {
  const inner = withoutEdges(children);
  if (inner.length === 0) return children;
  const before = edge(children, 0, 1, /^\s+/u);
  const after = edge(children, children.length - 1, -1, /\s+$/u).reverse();
  return [...before, { ...mark, children: inner as PhrasingContent[] }, ...after];
}

/** From `at` on, the breaks, and the spaces that `space` finds. */
function edge(nodes: readonly Nodes[], at: number, step: 1 | -1, space: RegExp): Nodes[] {
  const found: Nodes[] = [];
  for (let node = nodes[at]; node !== undefined; node = nodes[(at += step)]) {
    if (node.type === 'break') found.push(node);
    else {
      const value = node.type === 'text' ? (space.exec(node.value)?.[0] ?? '') : '';
      if (value !== '') found.push({ type: 'text', value });
      if (node.type !== 'text' || value !== node.value) break;
    }
  }
  return found;
}

function withoutEdges(nodes: readonly Nodes[]): Parents['children'] {
  const rest = [...nodes];
  for (let first = rest[0]; first !== undefined; first = rest[0]) {
    const value = first.type === 'text' ? first.value.trimStart() : undefined;
    if (first.type === 'text' && value !== undefined && value !== '') rest[0] = { ...first, value };
    if (first.type !== 'break' && value !== '') break;
    rest.shift();
  }
  for (let last = rest.at(-1); last !== undefined; last = rest.at(-1)) {
    const value = last.type === 'text' ? last.value.trimEnd() : undefined;
    if (last.type === 'text' && value !== undefined && value !== '')
      rest[rest.length - 1] = { ...last, value };
    if (last.type !== 'break' && value !== '') break;
    rest.pop();
  }
  return rest as Parents['children'];
}
