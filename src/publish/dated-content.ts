import type { Article } from '../archive/article.ts';
import type { Content } from '../archive/content.ts';
import { contentAt, type DatedContent } from '../archive/publication.ts';
import { readContent, type ReadContent, type ReadOptions } from '../loader/read-content.ts';

/** Tells what time it is. It gets the IANA name of the site's zone, since a person names a moment by calendar and clock. */
export type Clock = (timeZone: string) => Date;

/** What a site leaves out as of one moment, and what time will change in it. */
export interface Schedule {
  readonly timeZone: string;
  readonly now: Date;
  /** Numbers of articles. */
  readonly drafts: { readonly withheld: number; readonly shown: number };
  readonly expired: number;
  /** Articles whose time has not come, with that time, soonest first. `file` is the path within the content folder. */
  readonly scheduled: readonly { readonly file: string; readonly until: Date }[];
  /** The next changes of the site by time alone, all at one moment; none when there is no such moment. */
  readonly next: readonly {
    readonly at: Date;
    readonly change: 'appears' | 'expires';
    readonly file: string;
  }[];
}

export interface ScheduleOptions {
  /** Without it, the system's clock. */
  readonly clock?: Clock;
  readonly drafts?: boolean;
}

/** Reads a content folder as it is to be published at present. */
export async function readDatedContent(
  reading: ReadOptions,
  options: ScheduleOptions,
): Promise<ReadContent & DatedContent & { readonly schedule: Schedule }> {
  return dateContent(await readContent(reading), options);
}

/** Content as it is to be published at present, and what that leaves out. */
export function dateContent<Kind extends Content>(
  content: Kind,
  { clock = () => new Date(), drafts = false }: ScheduleOptions,
): Kind & DatedContent & { readonly schedule: Schedule } {
  const { timeZone } = content.site;
  const now = clock(timeZone);
  const dated = contentAt(content, now, drafts);
  const withStatus = (articles: readonly Article[], wanted: Article['status']): number =>
    articles.filter(({ status }) => status === wanted).length;
  const withheld = withStatus(dated.articles, 'draft');
  const { upcoming } = dated;
  const schedule: Schedule = {
    timeZone,
    now,
    drafts: { withheld, shown: withStatus(content.articles, 'draft') - withheld },
    expired: withStatus(dated.articles, 'expired'),
    scheduled: upcoming
      .filter(({ change }) => change === 'appears')
      .map(({ article, at }) => ({ file: article.file, until: at })),
    next: upcoming
      .filter(({ at }) => at.getTime() === upcoming[0]?.at.getTime())
      .map(({ at, change, article }) => ({ at, change, file: article.file })),
  };
  return { ...dated, schedule };
}
