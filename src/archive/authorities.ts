import type { Article } from './article.ts';
import {
  claimedNames,
  namesOfRecord,
  recordKinds,
  type AuthorityRecord,
  type RecordKind,
} from './authority-record.ts';
import { nameSlug } from './name-slug.ts';

/** What a record has to do with a name. */
interface Claim {
  readonly record: AuthorityRecord;
  /** Whether the name means the record by itself; else only in the articles that the record lists. */
  readonly byItself: boolean;
}

/** The records of an archive by the slugs of their names: names with one slug are one name. */
export type Authorities = Readonly<Record<RecordKind, ReadonlyMap<string, readonly Claim[]>>>;

/** The part of an article that says whom its names mean. */
export type NamingArticle = Pick<Article, 'id' | 'tellingWords'>;

/** Puts records in order, by their kinds and names. */
export function indexRecords(records: readonly AuthorityRecord[]): Authorities {
  const ofKind = (kind: RecordKind): ReadonlyMap<string, readonly Claim[]> => {
    const claims = new Map<string, Claim[]>();
    for (const record of records.filter((each) => each.kind === kind)) {
      const alone = new Set(claimedNames(record).map(nameSlug));
      for (const slug of new Set(namesOfRecord(record).map(nameSlug))) {
        const claim = { record, byItself: alone.has(slug) };
        const others = claims.get(slug);
        if (others === undefined) claims.set(slug, [claim]);
        else others.push(claim);
      }
    }
    return claims;
  };
  const [people, organizations, places] = recordKinds;
  return { people: ofKind(people), organizations: ofKind(organizations), places: ofKind(places) };
}

/**
 * The records that `name` in the article may mean. An article that a record lists is settled by that; else all count whose
 * name it is, but for those that a word in the article rules out.
 */
export function recordsMeant(
  authorities: Authorities,
  kind: RecordKind,
  article: NamingArticle,
  name: string,
): readonly AuthorityRecord[] {
  const claims = authorities[kind].get(nameSlug(name)) ?? [];
  const listed = claims.filter(({ record }) => record.match.articles.includes(article.id));
  const meant = listed.length > 0 ? listed : claims.filter((claim) => mayMean(claim, article));
  return meant.map(({ record }) => record);
}

/** The record that `name` in the article means; `undefined` where none or several can be meant: it is never guessed. */
export function resolveName(
  authorities: Authorities,
  kind: RecordKind,
  article: NamingArticle,
  name: string,
): AuthorityRecord | undefined {
  const meant = recordsMeant(authorities, kind, article, name);
  return meant.length === 1 ? meant[0] : undefined;
}

/** The words that decide whom a name means, wherever it stands: those by which its bearers are told from others. */
export function wordsThatTell(authorities: Authorities, kind: RecordKind, name: string): readonly string[] {
  const claims = authorities[kind].get(nameSlug(name)) ?? [];
  return claims.flatMap(({ record }) => record.match.unless);
}

function mayMean({ record, byItself }: Claim, { tellingWords = [] }: NamingArticle): boolean {
  return byItself && !record.match.unless.some((word) => tellingWords.includes(word));
}
