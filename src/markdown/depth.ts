import type { Nodes as HtmlNodes } from 'hast';
import type { Nodes as MarkdownNodes } from 'mdast';

type Node = HtmlNodes | MarkdownNodes;

/** Levels of nesting that are read as markup. No report has them; what has more is shown as written. */
export const deepestNesting = 100;

/**
 * Whether `tree` has more than `limit` levels of nodes below it. Goes level by level, so that it answers for trees that
 * functions calling themselves cannot walk.
 */
export function isDeeperThan(tree: Node, limit: number): boolean {
  let level: readonly Node[] = [tree];
  for (let depth = 0; depth <= limit; depth += 1) {
    level = level.flatMap(childrenOf);
    if (level.length === 0) return false;
  }
  return true;
}

function childrenOf(node: Node): readonly Node[] {
  return 'children' in node ? node.children : [];
}
