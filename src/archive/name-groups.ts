import type { NameKind } from './addresses.ts';
import type { Article } from './article.ts';
import { resolveName, type Authorities } from './authorities.ts';
import type { AuthorityRecord } from './authority-record.ts';
import { nameSlug } from './name-slug.ts';
import { compareText } from './order.ts';

/** The articles that carry one name, or name one record under whatever name. */
export interface NameGroup {
  /** The record's; else as the newest article writes it. */
  readonly name: string;
  readonly record?: AuthorityRecord;
  /** Newest first, never empty. */
  readonly articles: readonly Article[];
}

/** The names of one kind that the article gives, in its order. */
export function namesIn(article: Article, kind: NameKind): readonly string[] {
  return kind === 'people' ? article.people.map(({ name }) => name) : article[kind];
}

/** The segment of the address of what `name` in the article means: the record's id, or the name's own slug. */
export function segmentOf(authorities: Authorities, kind: NameKind, article: Article, name: string): string {
  return recordOf(authorities, kind, article, name)?.id ?? nameSlug(name);
}

/**
 * The segments of the people whom the article names, one for each of `people`. They are kept for as long as the archive is there
 * that has the records: every page of a person or an organization asks for those of all its articles.
 */
export function peopleSegments(authorities: Authorities, article: Article): readonly string[] {
  let ofArticles = segmentsOfPeople.get(authorities);
  if (ofArticles === undefined) {
    ofArticles = new Map<Article, readonly string[]>();
    segmentsOfPeople.set(authorities, ofArticles);
  }
  let segments = ofArticles.get(article);
  if (segments === undefined) {
    segments = article.people.map(({ name }) => segmentOf(authorities, 'people', article, name));
    ofArticles.set(article, segments);
  }
  return segments;
}

const segmentsOfPeople = new WeakMap<Authorities, Map<Article, readonly string[]>>();

/**
 * The articles by the segments of what they name, in the order of the segments. The loader sees to it that no name without
 * a record has a record's id for its slug.
 *
 * @param articles newest first
 */
export function groupByName(
  articles: readonly Article[],
  authorities: Authorities,
  kind: NameKind,
): ReadonlyMap<string, NameGroup> {
  const groups = new Map<string, OpenGroup>();
  const groupOf = (segment: string, made: () => OpenGroup): OpenGroup => {
    const group = groups.get(segment) ?? made();
    groups.set(segment, group);
    return group;
  };
  // Names stand in many articles: their segments are made once.
  const bySpelling = new Map<string, OpenGroup>();
  for (const article of articles) {
    for (const name of namesIn(article, kind)) {
      const record = recordOf(authorities, kind, article, name);
      let group: OpenGroup | undefined;
      if (record) group = groupOf(record.id, () => ({ name: record.name, record, articles: [] }));
      else {
        group = bySpelling.get(name);
        if (group === undefined) {
          group = groupOf(nameSlug(name), () => ({ name, articles: [] }));
          bySpelling.set(name, group);
        }
      }
      if (group.articles.at(-1) !== article) group.articles.push(article);
    }
  }
  return new Map([...groups].sort(([a], [b]) => compareText(a, b)));
}

/** A group that is being filled. */
interface OpenGroup {
  readonly name: string;
  readonly record?: AuthorityRecord;
  readonly articles: Article[];
}

function recordOf(
  authorities: Authorities,
  kind: NameKind,
  article: Article,
  name: string,
): AuthorityRecord | undefined {
  // Most archives have records of few kinds, and of tags there are none.
  if (kind === 'tags' || authorities[kind].size === 0) return undefined;
  return resolveName(authorities, kind, article, name);
}
