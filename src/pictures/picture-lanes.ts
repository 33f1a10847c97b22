import { availableParallelism, totalmem } from 'node:os';
import { inParallel } from '../threads/in-parallel.ts';
import { usableMemory } from '../threads/usable-memory.ts';

/** What work on a picture of some dozen megapixels takes at most, in bytes: measured, 100 MB. */
const memoryOfPicture = 0.2e9;

/** Pixels; larger ones may take ten times as much memory, interlaced PNG most. */
const heavyPicture = 30_000_000;

/**
 * How many pictures are worked on at a time: one for each processor, as far as half the memory goes and Node has threads for its
 * native work.
 *
 * @param memory in bytes
 * @param threads as `UV_THREADPOOL_SIZE` says; Node has four where it says nothing
 */
export function affordableLanes(memory: number, processors: number, threads: number): number {
  return Math.max(1, Math.min(processors, threads, Math.floor(memory / 2 / memoryOfPicture)));
}

/** Does something for every picture, several at a time, and never for two large ones. */
export async function forEachPicture<Picture>(
  pictures: readonly Picture[],
  task: (picture: Picture, inTurn: InTurn) => Promise<void>,
): Promise<void> {
  const memory = usableMemory(totalmem(), process.constrainedMemory());
  const threads = Number(process.env['UV_THREADPOOL_SIZE'] ?? 4) || 4;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn: InTurn = ({ width, height }, work) => {
    if (width * height <= heavyPicture) return work();
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  await inParallel(pictures, affordableLanes(memory, availableParallelism(), threads), (picture) =>
    task(picture, inTurn),
  );
}

/** Does the work on a picture of so many pixels, when no other large one is worked on. */
export type InTurn = <Result>(
  size: { readonly width: number; readonly height: number },
  work: () => Promise<Result>,
) => Promise<Result>;
