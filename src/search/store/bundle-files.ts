import type { CalendarDay } from '../../archive/calendar-day.ts';

// What the files of an index hold, written by src/search/build and read by src/search/client.

/** Raised whenever a file's layout changes: a client of another version refuses to read on. */
export const FORMAT_VERSION = 2;

/** One period's part of the index. Its articles are numbered 0, 1, 2 … from the newest. */
export interface BundleEntry {
  /** The period in words of digits: `2019`, `2000-2004`, `2019-01~2019-06`. */
  readonly name: string;
  /** Its folder below the index's folder, without a final slash; it changes with the content. */
  readonly path: string;
  /** Days of the oldest and the newest article. */
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly count: number;
  /** Of all that went into it, hexadecimal. */
  readonly hash: string;
  /** Numbers of articles that are gone or are indexed anew in another bundle: they must not be found here. */
  readonly dead: readonly number[];
}

/** The bundle of the articles that were added or changed since the periods' bundles were made: of all times. */
export interface RecentEntry extends BundleEntry {
  /**
   * For each article, how many articles of the periods' bundles are newer, counted through all bundles from the newest,
   * dead ones too: ascending.
   */
  readonly places: readonly number[];
}

/** `manifest.json` */
export interface Manifest {
  readonly format: number;
  /** The site's path, with slashes at both ends. */
  readonly base: string;
  readonly columns: readonly { readonly id: string; readonly name: string }[];
  /** How many articles' records stand in one part. */
  readonly recordsPerPart: number;
  /** First letters for which there is a list of people's names in pinyin. */
  readonly peopleLetters: string;
  /** Of the archive's oldest and newest article; absent when there is none. */
  readonly days?: { readonly from: CalendarDay; readonly to: CalendarDay };
  /** The years that have articles, which a period's bundle alone does not tell: some of its may be dead. */
  readonly years: readonly string[];
  /** One for each period, newest first. */
  readonly bundles: readonly BundleEntry[];
  readonly recent?: RecentEntry;
}

/** `<bundle>/facets.bin`: one value for each article, in the order of their numbers; names stand in dictionaries. */
export interface FacetColumns {
  /** Day of the newest article. */
  readonly newest: CalendarDay;
  /** Days by which each article is older than the one before it. */
  readonly daysBefore: readonly number[];
  readonly columns: Dictionary;
  readonly sources: Dictionary;
  readonly people: ListDictionary;
  readonly organizations: ListDictionary;
  /** `[number, blocks]` of the articles whose headline takes more than one block of positions. */
  readonly longHeadlines: readonly (readonly [number, number])[];
}

/** A value for each article as its place among `names`; −1 for none. */
export interface Dictionary {
  readonly names: readonly string[];
  readonly values: readonly number[];
}

/** Several values for each article. */
export interface ListDictionary {
  readonly names: readonly string[];
  readonly values: readonly (readonly number[])[];
}

/** `<bundle>/records/<part>.bin`: what a result shows. The lists run parallel. */
export interface RecordPart {
  readonly ids: readonly string[];
  readonly headlines: readonly string[];
  /** `[place in this part, kicker]` of the articles that have one. */
  readonly kickers: readonly (readonly [number, string])[];
}

/** `<bundle>/headlines.bin`: `[number, syllables of the headline apart by spaces]`. */
export type HeadlinePinyin = readonly (readonly [number, string])[];

/** `people/<letter>.bin`: `[name, syllables apart by spaces, number of articles]`, most named first. */
export type PeoplePinyin = readonly (readonly [string, string, number])[];
