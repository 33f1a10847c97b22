import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { loadExamination, type ExamineText } from './examination.ts';
import { openMarkdownFile, parseOpened, type ParseText, type ReadFile } from './markdown-file.ts';
import { loadParser } from './markdown-parser.ts';
import { manyFiles, type ReadAhead } from './read-ahead.ts';
import { openReadingThread } from './reading-thread.ts';
import type { ReadingTask } from './reading-worker.ts';

/** So many files are handed over at a time. */
const shareOfThread = 100;
/** After so many files, this thread looks whether the other one has answered. */
const shareHere = 50;

/**
 * Reads and parses Markdown files of which nothing is known: many of them in two threads, one from each end.
 *
 * @param onFile called with the place of each file in the list and what was read of it, in any order
 * @param ahead may have a thread for it
 */
export async function readUnknownFiles<Entry>(
  task: ReadingTask,
  files: readonly string[],
  onFile: (place: number, read: ReadFile<Entry>) => void,
  ahead?: ReadAhead,
): Promise<void> {
  let parse: ParseText<Entry> | undefined;
  let examine: ExamineText<Entry> | undefined;
  const readHere = async (file: string): Promise<ReadFile<Entry>> => {
    const opened = openMarkdownFile<Entry>(task.contentDirectory, file, undefined);
    if (!('bytes' in opened)) return opened;
    if (parse === undefined)
      [parse, examine] = await Promise.all([loadParser<Entry>(task.parser), loadExamination<Entry>(task)]);
    return parseOpened(opened, parse, examine);
  };

  let [from, to] = [0, files.length];
  const isShared = files.length >= manyFiles && availableParallelism() > 1;
  const thread = isShared ? openReadingThread<Entry>(task, ahead?.take()) : undefined;
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
