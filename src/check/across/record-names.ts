import type { Article } from '../../archive/article.ts';
import { indexRecords, recordsMeant, type Authorities } from '../../archive/authorities.ts';
import { recordKinds, type AuthorityRecord, type RecordKind } from '../../archive/authority-record.ts';
import { namesIn } from '../../archive/name-groups.ts';
import { newProblem } from '../../archive/problem-catalogue.ts';
import type { Problem } from '../../archive/problem.ts';
import { placeOfField, type CheckSubject } from '../check-subject.ts';

/** Of these, an article lists all that it speaks of; places stand in every other line. */
const listedKinds = ['people', 'organizations'] as const;

/**
 * People and organizations with records that stand in an article's text, while its front matter does not list them under
 * any name. Who wrote the article or took its pictures need not be listed.
 */
export function findNamesNotListed({ articles, records, known }: CheckSubject): readonly Problem[] {
  if (records.length === 0) return [];
  const authorities = indexRecords(records);
  return shown(articles).flatMap((article) => {
    const { file, id } = article;
    const named = known[file]?.named;
    if (named === undefined || named.names.length === 0) return [];
    const byline = [...article.reporters, ...article.photographers, ...article.editors];
    return listedKinds.flatMap((kind) => {
      const settled = new Set(mentionsOf(article, kind, authorities).flatMap(({ meant }) => meant));
      return named.names.flatMap(({ name, line, column }) => {
        const meant = recordsMeant(authorities, kind, { id, tellingWords: named.words }, name);
        if (meant.length === 0 || byline.includes(name)) return [];
        if (meant.some((record) => settled.has(record))) return [];
        // Each is told once, at the first of its names.
        for (const record of meant) settled.add(record);
        return [
          newProblem('name-not-listed', { file, line, column }, { name, kind, records: filesOf(meant) }),
        ];
      });
    });
  });
}

/** Names that articles list and that can mean several records. */
export function findAmbiguousNames(subject: CheckSubject): readonly Problem[] {
  return mentionsIn(subject)
    .filter(({ meant }) => meant.length > 1)
    .map(({ article, kind, name, meant }) =>
      newProblem('ambiguous-name', placeOfField(subject, article, kind), { name, records: filesOf(meant) }),
    );
}

/** Records that no article names. While an article has errors, whom it names is not known. */
export function findUnusedRecords(subject: CheckSubject): readonly Problem[] {
  if ([...subject.faultyFiles].some((file) => file.startsWith('articles/'))) return [];
  const used = new Set(mentionsIn(subject).flatMap(({ meant }) => meant));
  return subject.records
    .filter((record) => !used.has(record))
    .map(({ file, name }) => newProblem('unused-record', { file, line: 1, column: 1 }, { name }));
}

/** A name that an article lists, with the records that it may mean. */
interface Mention {
  readonly article: Article;
  readonly kind: RecordKind;
  readonly name: string;
  readonly meant: readonly AuthorityRecord[];
}

function mentionsIn({ articles, records }: CheckSubject): readonly Mention[] {
  if (records.length === 0) return [];
  const authorities = indexRecords(records);
  const kinds = recordKinds.filter((kind) => authorities[kind].size > 0);
  return shown(articles).flatMap((article) =>
    kinds.flatMap((kind) => mentionsOf(article, kind, authorities)),
  );
}

function mentionsOf(article: Article, kind: RecordKind, authorities: Authorities): readonly Mention[] {
  return [...new Set(namesIn(article, kind))].map((name) => {
    return { article, kind, name, meant: recordsMeant(authorities, kind, article, name) };
  });
}

function shown(articles: readonly Article[]): readonly Article[] {
  return articles.filter(({ status }) => status !== 'withdrawn');
}

function filesOf(records: readonly AuthorityRecord[]): readonly string[] {
  return records.map(({ file }) => file);
}
