import { opendirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { cacheSize } from './content-cache.ts';
import type { ReadOptions } from './read-content.ts';
import { startReadingThread } from './reading-thread.ts';

/** From so many files on, a second thread reads more of them than the time that it takes to start. */
export const manyFiles = 1000;

/** A thread that was started before it is known what it is to read. */
export interface ReadAhead {
  /** The thread, for whoever asks first. */
  readonly take: () => Worker | undefined;
  /** To be called at the end, whatever happened. */
  readonly close: () => void;
}

/**
 * Starts the second thread that reads a large folder of which nothing is known: it loads its code while this one lists the
 * folder and reads the settings.
 */
export function readAhead({ contentDirectory, cacheDirectory, memory, examination }: ReadOptions): ReadAhead {
  const isKnown =
    memory?.cache !== undefined || (cacheDirectory !== undefined && cacheSize(cacheDirectory) !== undefined);
  let worker =
    isKnown || availableParallelism() === 1 || !holdsMany(contentDirectory)
      ? undefined
      : startReadingThread(examination?.module);
  return {
    take() {
      const taken = worker;
      worker = undefined;
      return taken;
    },
    close: () => void worker?.terminate(),
  };
}

/** Whether a folder and those within it hold many entries, as far as that is quickly seen. */
function holdsMany(folder: string): boolean {
  const folders = [folder];
  let entries = 0;
  for (const each of folders) {
    try {
      const directory = opendirSync(each);
      try {
        for (let entry = directory.readSync(); entry !== null; entry = directory.readSync()) {
          entries += 1;
          if (entries >= manyFiles) return true;
          if (entry.isDirectory()) folders.push(join(each, entry.name));
        }
      } finally {
        directory.closeSync();
      }
    } catch {
      // Whoever reads the folder meets the same error, and reports it.
    }
  }
  return false;
}
