interface TreeNode {
  readonly children?: readonly TreeNode[];
}

/**
 * Whether `tree` has more than `limit` levels of nodes below it. Keeps its own stack, so that it answers for trees that
 * functions calling themselves cannot walk.
 */
export function isDeeperThan(tree: TreeNode, limit: number): boolean {
  let level: readonly TreeNode[] = [tree];
  for (let depth = 0; depth <= limit; depth += 1) {
    level = level.flatMap((node) => node.children ?? []);
    if (level.length === 0) return false;
  }
  return true;
}

/** Levels of nesting that are read as markup. No report has them; what has more is shown as written. */
export const deepestNesting = 100;
