import type { Article } from '../archive/article.ts';
import { namesOfRecord, type AuthorityRecord } from '../archive/authority-record.ts';
import { nameSlug } from '../archive/name-slug.ts';
import { newProblem } from '../archive/problem-catalogue.ts';
import type { Problem } from '../archive/problem.ts';
import type { Site } from '../archive/site.ts';
import { nameOfFile } from './article-id.ts';
import type { ReadTopic } from './parse-topic.ts';
import { suggest } from './suggest.ts';

/** What the sections of topics are held against. */
export interface TopicTargets {
  readonly site: Site;
  /** Those whose pictures are missing too: they name what they name. */
  readonly articles: readonly Article[];
  /** The files of all articles, of faulty ones too: what such a one's id is, only its name can tell. */
  readonly articleFiles: readonly string[];
  readonly records: readonly AuthorityRecord[];
}

/** The key of a section under which names stand that articles give. */
type RuleKey = 'tags' | 'column' | 'people';

/** Ids in sections that no article has, and tags, columns and people that none gives. */
export function findTopicProblems(topics: readonly ReadTopic[], targets: TopicTargets): readonly Problem[] {
  // Of a large archive, the names take a while to put together.
  const known = new Map<string, ReadonlySet<string>>();
  const namesFor = (key: 'articles' | RuleKey): ReadonlySet<string> => {
    let names = known.get(key);
    if (names === undefined)
      known.set(key, (names = key === 'articles' ? idsOf(targets) : namesOf(key, targets)));
    return names;
  };
  return topics.flatMap(({ sections, places }) =>
    sections.flatMap(({ articles, rule }, index) => {
      const written = { articles, tags: rule.tags, column: rule.columns, people: rule.people };
      return (['articles', 'tags', 'column', 'people'] as const).flatMap((key) =>
        written[key].flatMap((value, at) => {
          const place = places[`sections.${index}.${key}.${at}`];
          if (place === undefined || isKnown(key, value, namesFor(key))) return [];
          const values = { key: place.key, value, suggestion: suggest(value, namesFor(key)) };
          return [newProblem(key === 'articles' ? 'unknown-article' : 'topic-rule-idle', place, values)];
        }),
      );
    }),
  );
}

function isKnown(key: 'articles' | RuleKey, value: string, names: ReadonlySet<string>): boolean {
  return names.has(value) || (key !== 'articles' && names.has(nameSlug(value)));
}

function idsOf({ articles, articleFiles }: TopicTargets): ReadonlySet<string> {
  return new Set([...articles.map(({ id }) => id), ...articleFiles.map(nameOfFile)]);
}

/** As they are written, and their slugs: names with one slug are one name. */
function namesOf(key: RuleKey, { site, articles, records }: TopicTargets): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { tags, column, people } of articles) {
    const given = {
      tags,
      column: column === undefined ? [] : [column],
      people: people.map(({ name }) => name),
    };
    for (const name of given[key]) names.add(name);
  }
  if (key === 'column') {
    for (const { id, name } of site.columns) if (names.has(id)) names.add(name);
  }
  if (key === 'people') {
    for (const record of records) {
      if (record.kind !== 'people' || !namesOfRecord(record).some((name) => names.has(name))) continue;
      names.add(record.id);
      for (const name of namesOfRecord(record)) names.add(name);
    }
  }
  return new Set([...names, ...[...names].map(nameSlug)]);
}
