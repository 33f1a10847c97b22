import type { CachePart } from '../publish/build-options.ts';
import type { Texts } from './texts/texts.ts';

/** In the order in which they are named. */
const order: readonly CachePart[] = ['content', 'templates', 'search', 'record'];

/** Which parts of the cache could not be used. */
export interface RebuiltParts {
  readonly onRebuilt: (part: CachePart) => void;
  /** Those since it was last asked, each once. */
  readonly take: () => CachePart[];
  /** Says in one line what `take` would give; empty where that is nothing. Ends with a line feed. */
  readonly describe: () => string;
}

/** Collects what builds tell of their cache. */
export function collectRebuilt(texts: Texts): RebuiltParts {
  const told = new Set<CachePart>();
  const take = (): CachePart[] => {
    const parts = order.filter((part) => told.has(part));
    told.clear();
    return parts;
  };
  return {
    onRebuilt: (part) => void told.add(part),
    take,
    describe() {
      const parts = take();
      return parts.length === 0 ? '' : `${texts.build.cacheRebuilt(parts)}\n`;
    },
  };
}
