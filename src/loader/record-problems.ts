import type { Article } from '../archive/article.ts';
import { indexRecords, resolveName } from '../archive/authorities.ts';
import { claimedNames, recordKinds, type AuthorityRecord } from '../archive/authority-record.ts';
import { namesIn } from '../archive/name-groups.ts';
import { nameSlug } from '../archive/name-slug.ts';
import { newProblem } from '../archive/problem-catalogue.ts';
import type { Problem } from '../archive/problem.ts';
import { nameOfFile } from './article-id.ts';
import type { ReadRecord } from './parse-record.ts';
import { suggest } from './suggest.ts';

/** Two records of one kind that claim one name, where no word tells them apart: one problem at each, which names another. */
export function findDuplicateNames(records: readonly ReadRecord[]): readonly Problem[] {
  const claims = records.flatMap((read) =>
    [...new Map(claimedNames(read.record).map((name) => [nameSlug(name), name]))].map(([slug, name]) => {
      return { read, name, key: `${read.record.kind}/${slug}` };
    }),
  );
  return [...Map.groupBy(claims, ({ key }) => key).values()].flatMap((group) => {
    const blind = group.filter(({ read }) => read.record.match.unless.length === 0);
    return blind.flatMap(({ read, name }, index) => {
      const other = blind[index === 0 ? 1 : 0];
      if (other === undefined) return [];
      const values = { name, other: other.read.record.file };
      return [newProblem('duplicate-record-name', placeOfName(read, name), values)];
    });
  });
}

/** Records whose id is the address of a name in an article that is not theirs: two pages cannot stand at one address. */
export function findTakenAddresses(
  records: readonly ReadRecord[],
  articles: readonly Article[],
): readonly Problem[] {
  const authorities = indexRecords(records.map(({ record }) => record));
  return recordKinds.flatMap((kind) => {
    const byId = new Map(
      records.flatMap(({ record }) => (record.kind === kind ? [[record.id, record]] : [])),
    );
    if (byId.size === 0) return [];
    const taken = new Map<AuthorityRecord, Problem>();
    const slugs = new Map<string, string>();
    for (const article of articles) {
      for (const name of namesIn(article, kind)) {
        const slug = slugs.get(name) ?? nameSlug(name);
        slugs.set(name, slug);
        const record = byId.get(slug);
        if (record === undefined || taken.has(record)) continue;
        if (resolveName(authorities, kind, article, name) === record) continue;
        const place = { file: record.file, line: 1, column: 1 };
        const values = { id: record.id, name, other: article.file };
        taken.set(record, newProblem('record-address-taken', place, values));
      }
    }
    return [...taken.values()];
  });
}

/**
 * Ids of articles in the rules of records that no article has. What a faulty article's id is, only its name can tell.
 *
 * @param articleFiles the files of all articles, of faulty ones too
 */
export function findUnknownArticles(
  records: readonly ReadRecord[],
  articles: readonly Article[],
  articleFiles: readonly string[],
): readonly Problem[] {
  if (records.every(({ record }) => record.match.articles.length === 0)) return [];
  const ids = new Set([...articles.map(({ id }) => id), ...articleFiles.map(nameOfFile)]);
  return records.flatMap(({ record, places }) =>
    record.match.articles.flatMap((value, index) => {
      const place = places[`match.articles.${index}`];
      if (ids.has(value) || place === undefined) return [];
      return [
        newProblem('unknown-article', place, { key: place.key, value, suggestion: suggest(value, ids) }),
      ];
    }),
  );
}

/** Where the name stands in the file. */
function placeOfName(
  { record, places }: ReadRecord,
  name: string,
): { file: string; line: number; column: number } {
  const written: readonly (readonly [string, string])[] = [
    ...(record.match.names ?? []).map((each, index) => [`match.names.${index}`, each] as const),
    ['name', record.name],
    ...record.otherNames.map((each, index) => [`otherNames.${index}`, each] as const),
    ...record.formerNames.map((each, index) => [`formerNames.${index}`, each.name] as const),
  ];
  const path = written.find(([, each]) => each === name)?.[0] ?? 'name';
  return places[path] ?? { file: record.file, line: 1, column: 1 };
}
