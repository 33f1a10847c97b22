import { startThread } from '../threads/start-thread.ts';
import type { ReadFile } from './markdown-file.ts';
import type { ReadingTask } from './reading-worker.ts';

/** A thread that reads Markdown files of one kind which no earlier run has read. */
export interface ReadingThread<Entry> {
  /** Lists are read one after the other; the thread need not wait when it has the next one already. */
  readonly read: (files: readonly string[]) => Promise<readonly ReadFile<Entry>[]>;
  readonly close: () => void;
}

export function openReadingThread<Entry>(task: ReadingTask): ReadingThread<Entry> {
  const worker = startThread(new URL('reading-worker.ts', import.meta.url), task);
  const waiting: PromiseWithResolvers<readonly ReadFile<Entry>[]>[] = [];
  worker.on('message', (read: readonly ReadFile<Entry>[]) => waiting.shift()?.resolve(read));
  worker.on('error', (error) => {
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  return {
    read(files) {
      const answer = Promise.withResolvers<readonly ReadFile<Entry>[]>();
      waiting.push(answer);
      worker.postMessage(files);
      return answer.promise;
    },
    close: () => void worker.terminate(),
  };
}
