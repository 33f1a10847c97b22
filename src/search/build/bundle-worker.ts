import type { Article } from '../../archive/article.ts';
import type { Site } from '../../archive/site.ts';
import type { ContentChanged } from '../../loader/read-body.ts';
import { ProgramEnded } from '../store/program-ended.ts';
import { writeBundle, type BundleJob } from './write-bundle.ts';

// The program of a child process that makes one bundle and ends: its memory is given back, and Pagefind's with it.

/** What the parent sends, once. */
export interface WorkerJob extends BundleJob {
  readonly site: Site;
  readonly contentDirectory: string;
  /** The plain text of each article's body, where the parent has read them. */
  readonly bodies?: readonly string[];
}

/** What the child answers: articles read since the last message, then `done` or `failed`. */
export type WorkerMessage =
  | { readonly kind: 'read'; readonly articles: number }
  | { readonly kind: 'done' }
  | {
      readonly kind: 'failed';
      readonly message: string;
      readonly changedFile?: string;
      /** The signal or exit code by which Pagefind's program ended. */
      readonly diedBy?: string;
      /** The system's, where the system said no. */
      readonly code?: string | undefined;
      readonly path?: string | undefined;
    };

// A parent that is gone wants no bundle.
process.once('disconnect', () => process.exit());
process.once('message', (job) => {
  void work(job as WorkerJob).then(
    () => answer({ kind: 'done' }),
    (error: unknown) => {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      const changed = isContentChanged(error) ? { changedFile: error.file } : {};
      const died = error instanceof ProgramEnded ? { diedBy: error.reason } : {};
      const { code, path } = error as NodeJS.ErrnoException;
      answer({ kind: 'failed', message, ...changed, ...died, code, path });
    },
  );
});

async function work(job: WorkerJob): Promise<void> {
  let unreported = 0;
  await writeBundle(job, await bodyReader(job), () => {
    unreported += 1;
    if (unreported < 50) return;
    answer({ kind: 'read', articles: unreported });
    unreported = 0;
  });
  answer({ kind: 'read', articles: unreported });
}

async function bodyReader({
  articles,
  bodies,
  site,
  contentDirectory,
}: WorkerJob): Promise<(article: Article) => string> {
  if (bodies !== undefined) {
    const byArticle = new Map(articles.map((article, number) => [article, bodies[number] as string]));
    return (article) => byArticle.get(article) as string;
  }
  // Only here: loading what reads Markdown takes longer than all else that a small bundle asks for.
  const { bodyText } = await import('./body-text.ts');
  return (article) => bodyText(site, contentDirectory, article);
}

/** By its name: loading its class would load the reader of articles. */
function isContentChanged(error: unknown): error is ContentChanged {
  return error instanceof Error && error.name === 'ContentChanged';
}

function answer(message: WorkerMessage): void {
  process.send?.(message, () => {
    if (message.kind !== 'read') process.disconnect();
  });
}
