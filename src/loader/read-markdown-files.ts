import type { CachedFile, CachedFiles } from './content-cache.ts';
import type { ContentLook } from './content-look.ts';
import { openMarkdownFile, parseOpened, takeOver, type ReadFile } from './markdown-file.ts';
import type { Examination } from './examination.ts';
import { loadParser } from './markdown-parser.ts';
import type { Parsed } from './parse-article.ts';
import type { ReadAhead } from './read-ahead.ts';
import { readUnknownFiles } from './read-unknown-files.ts';
import type { ReadingTask } from './reading-worker.ts';

/** What a run knows of the Markdown files of one kind. */
export interface ReadFiles<Entry> {
  /** Every file, in the given order. */
  readonly parsed: ReadonlyMap<string, Parsed<Entry>>;
  /** What the next run may take over. */
  readonly cached: CachedFiles<Entry>;
  /** Whether any file had to be opened, or a file of the run before is gone. */
  readonly hasChanged: boolean;
}

/**
 * Reads Markdown files, or takes over what an earlier run read of them.
 *
 * @param files paths within the content folder
 * @param onFile called after each file
 * @param onFound called with what `examine` of the task finds in each new file
 * @param ahead may have a thread that reads as well
 */
export async function readMarkdownFiles<Entry>(
  task: ReadingTask & { readonly stampOf?: ContentLook['stampOf'] },
  files: readonly string[],
  earlier: CachedFiles<Entry> | undefined,
  onFile: () => void,
  { onFound, ahead }: { readonly onFound?: Examination['onFound']; readonly ahead?: ReadAhead } = {},
): Promise<ReadFiles<Entry>> {
  const { contentDirectory, parser, stampOf, examine } = task;
  const parsed = new Map<string, Parsed<Entry>>();
  const cached = new Map<string, CachedFile<Entry>>();
  const keep = (file: string, read: ReadFile<Entry>): void => {
    parsed.set(file, read.parsed);
    if (read.cached !== undefined) cached.set(file, read.cached);
    if (read.found !== undefined) onFound?.(file, read.found);
    onFile();
  };
  const unknown: string[] = [];
  let hasChanged = false;
  for (const file of files) {
    const before = earlier?.get(file);
    const unchanged = takeOver(contentDirectory, file, before, stampOf?.(file));
    if (unchanged !== undefined) {
      parsed.set(file, unchanged.parsed);
      cached.set(file, unchanged);
      onFile();
      continue;
    }
    hasChanged = true;
    if (before === undefined) {
      // Keeps the file's place in the order: it is read below.
      parsed.set(file, { entry: undefined, references: [], problems: [] });
      unknown.push(file);
    } else {
      const read = openMarkdownFile(contentDirectory, file, before);
      keep(file, 'bytes' in read ? parseOpened(read, await loadParser<Entry>(parser)) : read);
    }
  }
  await readUnknownFiles<Entry>(
    { contentDirectory, parser, examine },
    unknown,
    (place, read) => keep(unknown[place] ?? '', read),
    ahead,
  );
  hasChanged ||= (earlier?.size ?? 0) !== cached.size;
  return { parsed, cached, hasChanged };
}
