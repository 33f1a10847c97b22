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
  // One that ends by itself is of no use any more: whoever reads starts another.
  const forget = (): void => void (worker = undefined);
  worker?.on('error', forget).on('exit', forget);
  return {
    take() {
      const taken = worker;
      worker = undefined;
      return taken;
    },
    close: () => void worker?.terminate(),
  };
}

/** Whether a folder and those within it hold many Markdown files, as far as that is quickly seen. */
function holdsMany(folder: string): boolean {
  const folders = [folder];
  let files = 0;
  for (const each of folders) {
    try {
      const directory = opendirSync(each);
      try {
        for (let entry = directory.readSync(); entry !== null; entry = directory.readSync()) {
          if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
          if (entry.isDirectory()) folders.push(join(each, entry.name));
          else if (entry.name.endsWith('.md')) files += 1;
          if (files >= manyFiles) return true;
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
