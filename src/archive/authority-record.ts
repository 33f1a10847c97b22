import type { RoughDay } from './rough-day.ts';

/** The kinds of names that authority records stand for; their folders are called so, too. */
export const recordKinds = ['people', 'organizations', 'places'] as const;

/** A kind of name that authority records stand for. */
export type RecordKind = (typeof recordKinds)[number];

/** A name that was borne for a time. */
export interface FormerName {
  readonly name: string;
  readonly since?: RoughDay;
  readonly until?: RoughDay;
}

/** A post that a person held. */
export interface HeldPost {
  readonly title: string;
  readonly organization?: string;
  readonly from?: RoughDay;
  readonly to?: RoughDay;
  /** Who says so: an article's id, a web address, or words. */
  readonly source?: string;
}

/** Which names in which articles mean a record. */
export interface MatchRules {
  /** The names that mean it by themselves; without them, all of its names. May be empty. */
  readonly names?: readonly string[];
  /** Words of which any, where it stands in an article, says that the article means another bearer of the name. */
  readonly unless: readonly string[];
  /** Ids of articles in which any of its names means it, whatever else is said. */
  readonly articles: readonly string[];
}

/** What an archive holds to be true of a person, an organization or a place (规范记录), whatever articles call it. */
export interface AuthorityRecord {
  readonly kind: RecordKind;
  /** Permanent, unique among those of its kind, `[a-z0-9-]`: it stands in the address. */
  readonly id: string;
  /** Path within the content folder: `people/zheng-rongsheng.yaml`. */
  readonly file: string;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly digest: string;
  /** Under which articles are listed. */
  readonly name: string;
  readonly otherNames: readonly string[];
  /** Of organizations and places. */
  readonly formerNames: readonly FormerName[];
  /** Of people. */
  readonly posts: readonly HeldPost[];
  /** Plain text. */
  readonly description?: string;
  readonly match: MatchRules;
}

/** Every name that the record gives, its own first. */
export function namesOfRecord({ name, otherNames, formerNames, match }: AuthorityRecord): readonly string[] {
  const former = formerNames.map((each) => each.name);
  return [...new Set([name, ...otherNames, ...former, ...(match.names ?? [])])];
}

/** The names that mean the record by themselves, in articles that no rule names. */
export function claimedNames(record: AuthorityRecord): readonly string[] {
  return record.match.names ?? namesOfRecord(record);
}
