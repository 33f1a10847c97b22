import { parentPort, workerData } from 'node:worker_threads';
import { loadExamination } from './examination.ts';
import { openMarkdownFile, parseOpened, type ReadFile } from './markdown-file.ts';
import { loadParser, type MarkdownParser } from './markdown-parser.ts';

/** What the thread of `reading-thread.ts` is told at its start, so that it can load what it will need. */
export interface ReadingPlan {
  /** As in {@link ReadingTask}. */
  readonly examine: string | undefined;
}

type ReadList = (files: readonly string[]) => readonly ReadFile<unknown>[];

/** Its first message. It answers each list of files that follows with what was read of them. */
export interface ReadingTask {
  readonly contentDirectory: string;
  readonly parser: MarkdownParser;
  /** The module of an `Examination`. */
  readonly examine?: string | undefined;
}

const { examine: module } = workerData as ReadingPlan;
let begun: Promise<ReadList> | undefined;
parentPort?.on('message', (message: ReadingTask | readonly string[]) => {
  if ('parser' in message) begun = begin(message);
  // A failure ends the thread, and with it the reading.
  else void begun?.then((readList) => parentPort?.postMessage(readList(message)));
});
await Promise.all([import('./parse-article.ts'), module === undefined ? undefined : import(module)]);

async function begin(task: ReadingTask): Promise<ReadList> {
  const [parse, examine] = await Promise.all([
    loadParser<unknown>(task.parser),
    loadExamination<unknown>(task),
  ]);
  return (files) =>
    files.map((file) => {
      const opened = openMarkdownFile<unknown>(task.contentDirectory, file, undefined);
      return 'bytes' in opened ? parseOpened(opened, parse, examine) : opened;
    });
}
