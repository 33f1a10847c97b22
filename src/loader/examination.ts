import type { Article } from '../archive/article.ts';
import type { Site } from '../archive/site.ts';
import type { ReadingTask } from './reading-worker.ts';

/**
 * Looks at the text of an entry while it is at hand, in the thread that read it.
 *
 * @param text as {@link ParseText} has it
 * @returns plain data, which another thread can be given
 */
export type ExamineText<Entry = Article> = (file: string, text: string, entry: Entry) => unknown;

/** Who looks at the texts of new files while they are read, and is told what they find: to read many files twice takes long. */
export interface Examination {
  /** The address of a module that exports `examineTexts`, a function that takes the site and gives an {@link ExamineText}. */
  readonly module: string;
  /** Called for each file that it looked at, and whose text has no errors; not for files that an earlier run has read. */
  readonly onFound: (file: string, found: unknown) => void;
}

/** Nothing where no article is read, or nobody asks. */
export async function loadExamination<Entry>({
  parser,
  examine,
}: ReadingTask): Promise<ExamineText<Entry> | undefined> {
  if (examine === undefined || parser.kind !== 'article') return undefined;
  const { examineTexts } = (await import(examine)) as {
    examineTexts: (site: Site) => ExamineText<Entry>;
  };
  return examineTexts(parser.site);
}
