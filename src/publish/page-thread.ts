import { ContentChanged } from '../loader/read-body.ts';
import { startThread } from '../threads/start-thread.ts';
import type { PageJob } from './page-job.ts';
import type { PageSources } from './page-maker.ts';
import type { StagedPlace } from './staged-file.ts';

/** What a thread that makes pages is told at its start. */
export interface PageTask {
  /** The compiled templates' module, absolute. */
  readonly applicationFile: string;
  readonly sources: PageSources;
}

/** A page, and where it is written. */
export interface PlacedJob {
  readonly job: PageJob;
  readonly place: StagedPlace;
}

/** What the thread answers to a share of pages: of each whether it is published with the same bytes, or why one could not be made. */
export type PageAnswer =
  | { readonly same: readonly boolean[] }
  | {
      readonly failure: Error;
      readonly changedFile: string | undefined;
      /** Of the system's errors; cloning an error leaves them out. */
      readonly code: string | undefined;
      readonly path: string | undefined;
    };

/** A thread that makes pages and writes them to where they wait for their publication. */
export interface PageThread {
  /** Shares are worked on one after the other. Rejects with what `pageMaker` rejects with, or the system's error. */
  readonly make: (share: readonly PlacedJob[]) => Promise<readonly boolean[]>;
  /** How many shares are not answered yet. */
  readonly waiting: () => number;
  /** Waits until it writes no more. */
  readonly close: () => Promise<void>;
}

export function openPageThread(task: PageTask): PageThread {
  const worker = startThread(new URL('page-worker.ts', import.meta.url), task);
  const waiting: PromiseWithResolvers<readonly boolean[]>[] = [];
  const failAll = (error: Error): void => {
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  worker.on('message', (answer: PageAnswer) => {
    const asked = waiting.shift();
    if ('same' in answer) asked?.resolve(answer.same);
    else asked?.reject(errorOf(answer));
  });
  worker.on('error', failAll);
  worker.on('exit', () => failAll(new Error('A thread that makes pages ended.')));
  return {
    make(share) {
      const answer = Promise.withResolvers<readonly boolean[]>();
      waiting.push(answer);
      worker.postMessage(share);
      return answer.promise;
    },
    waiting: () => waiting.length,
    async close() {
      await worker.terminate();
    },
  };
}

function errorOf({ failure, changedFile, code, path }: Exclude<PageAnswer, { same: unknown }>): Error {
  if (changedFile !== undefined) return new ContentChanged(changedFile, { cause: failure });
  return Object.assign(failure, code !== undefined && { code }, path !== undefined && { path });
}
