import { parentPort, workerData } from 'node:worker_threads';
import { openMarkdownFile, parseOpened, type ReadFile } from './markdown-file.ts';
import { loadParser, type MarkdownParser } from './markdown-parser.ts';

/** What the thread of `reading-thread.ts` is told at its start. It answers each list of files with what was read of them. */
export interface ReadingTask {
  readonly contentDirectory: string;
  readonly parser: MarkdownParser;
}

const { contentDirectory, parser } = workerData as ReadingTask;
const parse = await loadParser<unknown>(parser);

parentPort?.on('message', (files: readonly string[]) => {
  const read = files.map((file): ReadFile<unknown> => {
    const opened = openMarkdownFile<unknown>(contentDirectory, file, undefined);
    return 'bytes' in opened ? parseOpened(opened, parse) : opened;
  });
  parentPort?.postMessage(read);
});
