import { availableParallelism, totalmem } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { usableMemory } from '../threads/usable-memory.ts';
import type { PageJob } from './page-job.ts';
import { pageMaker, type PageSources } from './page-maker.ts';
import { openPageThread, type PageThread, type PlacedJob } from './page-thread.ts';
import { writeUnlessPublished } from './staged-file.ts';
import type { LaterFile } from './staging.ts';
import type { CompiledTemplates } from './template-compiler.ts';

/** So many pages are made here in less time than a thread takes to load what it takes to make one. */
const makeHereFirst = 400;
/** So many pages are handed over at a time. */
const shareOfThread = 25;
/** So many such shares wait for a thread: one that it works on, and one that is there when it is done. */
const sharesAhead = 2;
/** More threads than this would wait for the pages' views, which are made here. */
const mostThreads = 3;
/** What a thread takes, in bytes: a build of 10,000 articles took 0.83 GB with one, and 0.63 GB without; larger pages take more. */
const memoryOfThread = 0.3e9;

/** Makes pages and stages them: some in other threads, where there are many. */
export interface PageStager {
  /** Takes one page; it may be staged later. Rejects when an earlier one could not be made. */
  readonly stage: (job: PageJob, file: LaterFile) => Promise<void>;
  /** Waits until all are staged. */
  readonly finish: () => Promise<void>;
  /** Ends the threads, and waits until they write no more. */
  readonly close: () => Promise<void>;
}

/** How many threads make pages beside this one, on so many processors with so much memory (bytes). */
export function affordableThreads(memory: number, processors: number): number {
  return Math.max(0, Math.min(processors - 1, mostThreads, Math.floor(memory / 4 / memoryOfThread)));
}

export function openPageStager(
  { application, applicationFile }: Pick<CompiledTemplates, 'application' | 'applicationFile'>,
  sources: PageSources,
  width = affordableThreads(usableMemory(totalmem(), process.constrainedMemory()), availableParallelism()),
): PageStager {
  const make = pageMaker(application, sources);
  const threads: PageThread[] = [];
  const busy = new Set<Promise<void>>();
  let share: { placed: PlacedJob; file: LaterFile }[] = [];
  let taken = 0;
  let failure: { readonly error: unknown } | undefined;

  const makeHere = async (job: PageJob, { place, settle }: LaterFile): Promise<void> =>
    settle(writeUnlessPublished(place, await make(job)));

  function handOver(thread: PageThread): void {
    const handed = share;
    share = [];
    const answered = thread
      .make(handed.map(({ placed }) => placed))
      .then((same) => {
        for (const [index, { file }] of handed.entries()) file.settle(same[index] as boolean);
      })
      .catch((error: unknown) => void (failure ??= { error }))
      .finally(() => busy.delete(answered));
    busy.add(answered);
  }

  return {
    async stage(job, file) {
      if (failure) throw failure.error;
      if (++taken <= makeHereFirst || width === 0) await makeHere(job, file);
      else {
        while (threads.length < width) threads.push(openPageThread({ applicationFile, sources }));
        const free = threads.find(({ waiting }) => waiting() < sharesAhead);
        if (free === undefined) await makeHere(job, file);
        else {
          share.push({ placed: { job, place: file.place }, file });
          if (share.length === shareOfThread) handOver(free);
        }
      }
      // What is sent to threads, and to the processes that make search bundles, leaves only when this thread waits.
      if (taken % 10 === 0) await setImmediate();
    },
    async finish() {
      for (const { placed, file } of share.splice(0)) await makeHere(placed.job, file);
      await Promise.all(busy);
      if (failure) throw failure.error;
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}
