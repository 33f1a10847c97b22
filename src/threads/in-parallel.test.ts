import { describe, expect, it } from 'vitest';
import { inParallel } from './in-parallel.ts';

/** Tasks that end when the test says so, with what was begun so far. */
function heldTasks() {
  const begun: number[] = [];
  const held = new Map<number, PromiseWithResolvers<void>>();
  const task = (item: number) => {
    begun.push(item);
    held.set(item, Promise.withResolvers());
    return held.get(item)?.promise ?? Promise.resolve();
  };
  /** Lets go on what waits for the task that was settled. */
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  return { begun, held, task, settled };
}

describe('inParallel', () => {
  it('has as many tasks under way at once as it may, and never more', async () => {
    const { begun, held, task, settled } = heldTasks();
    const all = inParallel([1, 2, 3, 4], 2, task);
    await settled();
    expect(begun).toEqual([1, 2]);
    held.get(2)?.resolve();
    await settled();
    expect(begun).toEqual([1, 2, 3]);
    held.get(1)?.resolve();
    held.get(3)?.resolve();
    await settled();
    expect(begun).toEqual([1, 2, 3, 4]);
    held.get(4)?.resolve();
    await all;
  });

  it('begins no further task after a failure, and rejects with it once the others have ended', async () => {
    const { begun, held, task, settled } = heldTasks();
    let outcome = 'under way';
    const all = inParallel([1, 2, 3], 2, task).catch((error: unknown) => (outcome = String(error)));
    await settled();
    held.get(1)?.reject(new Error('no space'));
    await settled();
    expect(outcome).toBe('under way');
    held.get(2)?.resolve();
    await all;
    expect(outcome).toBe('Error: no space');
    expect(begun).toEqual([1, 2]);
  });

  it('takes one at a time where not even one is allowed, and ends at once without items', async () => {
    const done: number[] = [];
    await inParallel([1, 2], 0, async (item) => void done.push(item));
    await inParallel([], 4, async () => Promise.reject(new Error('asked')));
    expect(done).toEqual([1, 2]);
  });
});
