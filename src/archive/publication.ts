import type { Article, ArticleStatus } from './article.ts';
import { dayAt } from './calendar-day.ts';
import type { Content } from './content.ts';
import { dateOfInstant, endOfDay } from './instant.ts';
import { compareText } from './order.ts';

/** A change of the site that comes with time alone. */
export interface Upcoming {
  readonly at: Date;
  /** Whether an article is published then, or ends to be. */
  readonly change: 'appears' | 'expires';
  readonly article: Article;
}

/** Content as it is to be published at one moment: the status of every article says so. */
export interface DatedContent extends Content {
  /** Soonest first, all of them later than that moment. */
  readonly upcoming: readonly Upcoming[];
}

/** Longer than any zone is from another, with the changes of their clocks: what lies so far back is past everywhere. */
const twoDays = 2 * 864e5;

/**
 * Judges articles by the clock: before its date or embargo, one is `scheduled`, after its expiry `expired`. A withdrawn one
 * keeps its notice back as long as it would have been kept back itself.
 *
 * @param showDrafts whether a draft counts as published
 */
export function contentAt<Kind extends Content>(
  content: Kind,
  now: Date,
  showDrafts = false,
): Kind & DatedContent {
  const { timeZone } = content.site;
  const past = dayAt(new Date(now.getTime() - twoDays), timeZone);
  const upcoming: Upcoming[] = [];
  const articles = content.articles.map((article) => {
    const written = article.status === 'draft' && showDrafts ? 'published' : article.status;
    const status = written === 'draft' ? written : statusAt(article, written);
    return status === article.status ? article : { ...article, status };
  });
  upcoming.sort((a, b) => a.at.getTime() - b.at.getTime() || compareText(a.article.file, b.article.file));
  return { ...content, articles, upcoming };

  function statusAt(article: Article, written: ArticleStatus): ArticleStatus {
    // Nearly every article of an archive; to reckon with time zones takes a hundred times as long.
    const isOld = article.day < past && article.embargo === undefined;
    if (isOld && article.expires === undefined) return written;
    const { from, until } = publicationTimes(article, timeZone);
    const isScheduled = !isOld && now < from;
    if (isScheduled) upcoming.push({ at: from, change: 'appears', article });
    if (until === undefined || written !== 'published') return isScheduled ? 'scheduled' : written;
    if (now < until) upcoming.push({ at: until, change: 'expires', article });
    if (isScheduled) return 'scheduled';
    return now < until ? written : 'expired';
  }
}

/** From when on an article is published, and when that ends, where it does. */
export function publicationTimes(
  { day, time, embargo, expires }: Pick<Article, 'day' | 'time' | 'embargo' | 'expires'>,
  timeZone: string,
): { readonly from: Date; readonly until: Date | undefined } {
  const date = dateOfInstant(day, time, timeZone);
  const free = embargo && dateOfInstant(embargo.day, embargo.time, timeZone);
  const from = free !== undefined && free > date ? free : date;
  if (expires === undefined) return { from, until: undefined };
  const until =
    expires.time === undefined
      ? endOfDay(expires.day, timeZone)
      : dateOfInstant(expires.day, expires.time, timeZone);
  return { from, until };
}
