import type { Address } from '../archive/addresses.ts';
import type { Article, StandingPage } from '../archive/article.ts';
import type { AuthorityRecord } from '../archive/authority-record.ts';
import type { CalendarDay } from '../archive/calendar-day.ts';
import type { Place } from '../archive/problem-catalogue.ts';
import type { Site } from '../archive/site.ts';
import type { KnownFiles } from './facts-cache.ts';
import type { FaultyArticles } from './read-faulty.ts';
import type { ReadingRules } from '../loader/reading-rules.ts';
import type { PointedField } from './facts/field-lines.ts';

/** All that checks look at. */
export interface CheckSubject {
  readonly site: Site;
  /** Drafts and withdrawn articles among them. */
  readonly articles: readonly Article[];
  /** Topics among them. */
  readonly pages: readonly StandingPage[];
  readonly records: readonly AuthorityRecord[];
  /** What was found in the files of articles and pages. */
  readonly known: KnownFiles;
  /** Every file of the content folder, as a path within it. */
  readonly contentFiles: readonly string[];
  /** By which the files were read. */
  readonly rules: ReadingRules;
  /** The files that have errors: what they hold, show and link to is not known. */
  readonly faultyFiles: ReadonlySet<string>;
  /** The articles among them, which once they are mended are part of the archive. */
  readonly faulty: FaultyArticles;
  /** Every address that the site answers to, once the faulty articles are mended: pages, images and attachments, feeds, public files. */
  readonly addresses: ReadonlySet<Address>;
  /** The day that it is in the site's time zone. */
  readonly today: CalendarDay;
  /** A column is stale when its newest article is this many months older than the newest of all. */
  readonly staleMonths: number;
  /** Where site.yaml names each column, by id. */
  readonly columnPlaces: Readonly<Record<string, Place>>;
}

/** Where a field of an article stands, or the beginning of its file. */
export function placeOfField({ known }: CheckSubject, { file }: Article, field: PointedField): Place {
  return { file, line: known[file]?.facts.lines[field] ?? 1, column: 1 };
}
