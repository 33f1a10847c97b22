/** Does `task` for every item, `width` at a time; after a failure no further item is begun. */
export async function inParallel<T>(
  items: readonly T[],
  width: number,
  task: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items[Symbol.iterator]();
  let failed = false;
  const lanes = Array.from({ length: Math.max(1, Math.min(width, items.length)) }, async () => {
    for (const item of queue) {
      if (failed) return;
      await task(item).catch((error: unknown) => {
        failed = true;
        throw error;
      });
    }
  });
  const outcomes = await Promise.allSettled(lanes);
  const failure = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failure !== undefined) throw failure.reason;
}
