import { articleAddress, hrefOf } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import type { AuthorityRecord, HeldPost } from '../archive/authority-record.ts';
import type { CalendarDay } from '../archive/calendar-day.ts';
import { writeDay } from '../archive/calendar-day.ts';
import type { RoughDay } from '../archive/rough-day.ts';
import { textsFor } from '../i18n/texts.ts';

/** A part of a sentence: words, or a time that machines can read, too. */
export type PeriodPart = string | { readonly machine: string; readonly text: string };

/** What a page shows of an authority record beside its name and description. */
export interface RecordView {
  readonly otherNames: readonly string[];
  readonly formerNames: readonly { readonly name: string; readonly period: readonly PeriodPart[] }[];
  readonly posts: readonly {
    readonly title: string;
    readonly organization: string | undefined;
    /** Empty where no time is known. */
    readonly period: readonly PeriodPart[];
    readonly source: SourceView | undefined;
  }[];
}

/** Who says that a post was held. */
export interface SourceView {
  readonly title: string;
  readonly href: string | undefined;
  readonly isExternal: boolean;
}

/** The view of a record; the earliest posts come first, those of unknown time last. */
export function recordView(archive: Archive, record: AuthorityRecord): RecordView {
  const { language } = archive.site;
  return {
    otherNames: record.otherNames,
    formerNames: record.formerNames.map(({ name, since, until }) => ({
      name,
      period: periodParts(since, until, language),
    })),
    posts: sortPosts(record.posts).map(({ title, organization, from, to, source }) => ({
      title,
      organization,
      period: periodParts(from, to, language),
      source: source === undefined ? undefined : sourceView(archive, source),
    })),
  };
}

function sortPosts(posts: readonly HeldPost[]): readonly HeldPost[] {
  const timeOf = ({ from, to }: HeldPost): string => from ?? to ?? '9999';
  // The sort is stable: those of one time stay in the editor's order.
  return posts.toSorted((a, b) => (timeOf(a) < timeOf(b) ? -1 : timeOf(a) > timeOf(b) ? 1 : 0));
}

function periodParts(
  since: RoughDay | undefined,
  until: RoughDay | undefined,
  language: string,
): readonly PeriodPart[] {
  const { period } = textsFor(language);
  const time = (day: RoughDay): PeriodPart => ({ machine: day, text: writeRoughDay(day, language) });
  if (since !== undefined && until !== undefined) return [time(since), period.between, time(until)];
  if (since !== undefined) return around(period.since, time(since));
  return until === undefined ? [] : around(period.until, time(until));
}

function around([before, behind]: readonly [string, string], time: PeriodPart): readonly PeriodPart[] {
  return [before, time, behind].filter((part) => part !== '');
}

function writeRoughDay(day: RoughDay, language: string): string {
  const texts = textsFor(language);
  if (day.length === 4) return texts.yearName(day);
  return day.length === 7 ? texts.monthName(day) : writeDay(day as string as CalendarDay, language);
}

/** An article of the archive by its headline; else a web address, or words as they are. */
function sourceView(archive: Archive, source: string): SourceView {
  const article = archive.sources.get(source);
  if (article !== undefined) {
    const href = hrefOf(archive.site, articleAddress(article));
    return { title: article.title, href, isExternal: false };
  }
  const isExternal = /^https?:\/\/\S+$/i.test(source) && URL.canParse(source);
  return { title: source, href: isExternal ? source : undefined, isExternal };
}
