import { once } from 'node:events';
import { statSync } from 'node:fs';
import type { Worker } from 'node:worker_threads';
import { startThread } from '../threads/start-thread.ts';
import { ListedOutput, type StandingFiles } from './listed-output.ts';
import type { ListOrder, RecordOrder, StandingMessage } from './listing-worker.ts';

/** {@link ListedOutput} where it does not hold up the build. */
export interface OutputListing {
  readonly list: () => Promise<StandingFiles>;
  readonly record: (changed: ReadonlySet<string>, expected: ReadonlySet<string>) => Promise<void>;
  /** To be called at the end, whatever happened. */
  readonly close: () => void;
}

/** A thread that waits for the next build of the same folder. Whoever made this ends it. */
export interface HeldThread {
  worker?: Worker | undefined;
}

/** From this size of the record on, in bytes, listing takes longer than a thread takes to start: that of some 5,000 pages. */
const largeRecord = 500_000;

/**
 * Begins to list an output folder: a large one in a thread of its own, beside the reading of the content.
 *
 * @param recordFile keeps the listing from one build to the next
 * @param held keeps the thread for the next one: to start it takes longer than to list
 * @param large from how many bytes of that file on the folder counts as large
 */
export function openOutputListing(
  folder: string,
  recordFile: string,
  held?: HeldThread,
  large = largeRecord,
): OutputListing {
  const size = statSync(recordFile, { throwIfNoEntry: false })?.size ?? 0;
  return size < large ? listHere(folder, recordFile) : listBeside(folder, recordFile, held);
}

function listHere(folder: string, recordFile: string): OutputListing {
  const output = new ListedOutput(folder, recordFile);
  return {
    list: async () => output.list(),
    record: async (changed, expected) => output.record(changed, expected),
    close: () => undefined,
  };
}

function listBeside(folder: string, recordFile: string, held: HeldThread | undefined): OutputListing {
  const worker = held?.worker ?? startListing(folder, recordFile, held);
  if (held) held.worker = undefined;
  const ended = Promise.withResolvers<never>();
  ended.promise.catch(() => undefined);
  const exited = (code: number): void =>
    ended.reject(new Error(`The thread that lists the output folder ended with code ${code}.`));
  worker.on('error', ended.reject).on('exit', exited);
  // A thread that failed, or has not answered yet, is of no use to the next build.
  let unanswered = 0;
  const ask = async (order: ListOrder | RecordOrder): Promise<unknown> => {
    unanswered += 1;
    worker.postMessage(order);
    const [message] = (await Promise.race([once(worker, 'message'), ended.promise])) as unknown[];
    unanswered -= 1;
    return message;
  };
  const listed = ask('list') as Promise<StandingMessage>;
  // Awaited in `list`; until then its failure must not count as unhandled.
  listed.catch(() => undefined);
  return {
    async list() {
      const { paths, ...standing } = await listed;
      return { paths: paths === '' ? [] : paths.split('\0'), ...standing };
    },
    async record(changed, expected) {
      await ask({ changed, expected });
    },
    close() {
      worker.off('error', ended.reject).off('exit', exited);
      if (held && unanswered === 0 && worker.threadId !== -1) held.worker = worker;
      else void worker.terminate();
    },
  };
}

/** Starts a thread that is forgotten when it ends by itself, so that the next build starts another. */
function startListing(folder: string, recordFile: string, held: HeldThread | undefined): Worker {
  const worker = startThread(new URL('listing-worker.ts', import.meta.url), { folder, recordFile });
  const forget = (): void => {
    if (held?.worker === worker) held.worker = undefined;
  };
  return worker.on('error', forget).on('exit', forget);
}
