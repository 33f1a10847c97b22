import type { Worker } from 'node:worker_threads';
import { startThread } from '../threads/start-thread.ts';
import type { ReadFile } from './markdown-file.ts';
import type { ReadingPlan, ReadingTask } from './reading-worker.ts';

/** A thread that reads Markdown files of one kind which no earlier run has read. */
export interface ReadingThread<Entry> {
  /**
   * Lists are read one after the other; the thread need not wait when it has the next one already. Rejects when the thread
   * ends.
   */
  readonly read: (files: readonly string[]) => Promise<readonly ReadFile<Entry>[]>;
  readonly close: () => void;
}

/** Starts such a thread, which loads its code until it is told what to read. */
export function startReadingThread(examine: string | undefined): Worker {
  return startThread(new URL('reading-worker.ts', import.meta.url), { examine } satisfies ReadingPlan);
}

/** @param worker started before; a new one by default */
export function openReadingThread<Entry>(
  task: ReadingTask,
  worker = startReadingThread(task.examine),
): ReadingThread<Entry> {
  worker.postMessage(task);
  const waiting: PromiseWithResolvers<readonly ReadFile<Entry>[]>[] = [];
  worker.on('message', (read: readonly ReadFile<Entry>[]) => waiting.shift()?.resolve(read));
  let ended: Error | undefined;
  const end = (error: Error): void => {
    ended ??= error;
    for (const { reject } of waiting.splice(0)) reject(ended);
  };
  worker.on('error', end);
  worker.on('exit', (code) => end(new Error(`A thread that reads articles ended with code ${code}.`)));
  return {
    read(files) {
      // Nobody would answer.
      if (ended !== undefined) return Promise.reject(ended);
      const answer = Promise.withResolvers<readonly ReadFile<Entry>[]>();
      waiting.push(answer);
      worker.postMessage(files);
      return answer.promise;
    },
    close: () => void worker.terminate(),
  };
}
