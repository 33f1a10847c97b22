import { memoryOfTree } from './process-memory.ts';

/** How often memory is looked at. */
export const sampleMilliseconds = 50;

/**
 * Looks at the memory of a process and its descendants again and again. The returned function ends that, and tells the
 * most that they had together at one moment, in bytes; `undefined` where it could not be seen.
 */
export function sampleMemory(processId: number | undefined): () => number | undefined {
  let most: number | undefined;
  const sampling = setInterval(() => {
    const size = processId === undefined ? undefined : memoryOfTree(processId);
    if (size !== undefined) most = Math.max(most ?? 0, size);
  }, sampleMilliseconds);
  return () => {
    clearInterval(sampling);
    return most;
  };
}
