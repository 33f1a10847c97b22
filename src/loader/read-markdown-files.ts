import type { CachedFile } from './content-cache.ts';
import { openMarkdownFile, parseOpened, takeOver, type ParseText } from './markdown-file.ts';
import type { Parsed } from './parse-article.ts';

/** What a run knows of the Markdown files of one kind. */
export interface ReadFiles<Entry> {
  /** Every file, in the given order. */
  readonly parsed: ReadonlyMap<string, Parsed<Entry>>;
  /** What the next run may take over. */
  readonly cached: ReadonlyMap<string, CachedFile<Entry>>;
  /** Whether any file had to be opened, or a file of the run before is gone. */
  readonly hasChanged: boolean;
}

/**
 * Reads Markdown files, or takes over what an earlier run read of them.
 *
 * @param files paths within the content folder
 * @param loadParser called when the first file has to be parsed: schemas and the YAML reader take 0.2 s to load
 * @param onFile called after each file
 */
export async function readMarkdownFiles<Entry>(
  contentDirectory: string,
  files: readonly string[],
  earlier: Readonly<Record<string, CachedFile<Entry>>> | undefined,
  loadParser: () => Promise<ParseText<Entry>>,
  onFile: () => void,
): Promise<ReadFiles<Entry>> {
  const parsed = new Map<string, Parsed<Entry>>();
  const cached = new Map<string, CachedFile<Entry>>();
  let hasChanged = false;
  let parse: ParseText<Entry> | undefined;
  for (const file of files) {
    const before = earlier?.[file];
    const unchanged = takeOver(contentDirectory, file, before);
    if (unchanged === undefined) {
      hasChanged = true;
      let read = openMarkdownFile(contentDirectory, file, before);
      if ('bytes' in read) read = parseOpened(read, (parse ??= await loadParser()));
      parsed.set(file, read.parsed);
      if (read.cached !== undefined) cached.set(file, read.cached);
    } else {
      parsed.set(file, unchanged.parsed);
      cached.set(file, unchanged);
    }
    onFile();
  }
  hasChanged ||= Object.keys(earlier ?? {}).length !== cached.size;
  return { parsed, cached, hasChanged };
}
