import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { openMarkdownFile, parseOpened, type ParseText, type ReadFile } from './markdown-file.ts';
import { loadParser } from './markdown-parser.ts';
import { openReadingThread } from './reading-thread.ts';
import type { ReadingTask } from './reading-worker.ts';

/** From so many files on, a second thread reads more of them than the time that it takes to start. */
const manyFiles = 1000;
/** So many files are handed over at a time. */
const shareOfThread = 100;
/** After so many files, this thread looks whether the other one has answered. */
const shareHere = 50;

/**
 * Reads and parses Markdown files of which nothing is known: many of them in two threads, one from each end.
 *
 * @param onFile called with the place of each file in the list and what was read of it, in any order
 */
export async function readUnknownFiles<Entry>(
  task: ReadingTask,
  files: readonly string[],
  onFile: (place: number, read: ReadFile<Entry>) => void,
): Promise<void> {
  let parse: ParseText<Entry> | undefined;
  const readHere = async (file: string): Promise<ReadFile<Entry>> => {
    const opened = openMarkdownFile<Entry>(task.contentDirectory, file, undefined);
    return 'bytes' in opened ? parseOpened(opened, (parse ??= await loadParser(task.parser))) : opened;
  };

  let [from, to] = [0, files.length];
  const isShared = files.length >= manyFiles && availableParallelism() > 1;
  const thread = isShared ? openReadingThread<Entry>(task) : undefined;
  const readBeside = async (): Promise<void> => {
    while (thread !== undefined && from < to) {
      const begin = Math.max(from, to - shareOfThread);
      const share = files.slice(begin, to);
      to = begin;
      for (const [index, read] of (await thread.read(share)).entries()) onFile(begin + index, read);
    }
  };
  try {
    // Two lists at a time, so that the thread never waits for this one.
    const beside = Promise.all([readBeside(), readBeside()]);
    // Awaited below; until then its failure must not count as unhandled.
    beside.catch(() => undefined);
    while (from < to) {
      const place = from++;
      onFile(place, await readHere(files[place] ?? ''));
      if (thread !== undefined && from % shareHere === 0) await setImmediate();
    }
    await beside;
  } finally {
    thread?.close();
  }
}
