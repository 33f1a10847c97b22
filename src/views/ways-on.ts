import { articlesOfOtherYears } from '../archive/annual-events.ts';
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { neighboursInColumn, neighboursOf, type Neighbours } from '../archive/neighbours.ts';
import { relatedArticles } from '../archive/related.ts';
import { articleLine, type ArticleLine } from './lists.ts';

/** The articles to which an article's page leads on. */
export interface WaysOn {
  /** In time. */
  readonly older: ArticleLine | undefined;
  readonly newer: ArticleLine | undefined;
  /** In its column, where they are others than in time. */
  readonly inColumn: {
    readonly column: string;
    readonly older: ArticleLine | undefined;
    readonly newer: ArticleLine | undefined;
  };
  /** On the same event in other years, newest first. */
  readonly otherYears: readonly ArticleLine[];
  /** Most kindred first, none of those of other years. */
  readonly related: readonly ArticleLine[];
}

const relatedCount = 5;

/** How many articles of other years a page leads to. */
const otherYearsCount = 8;

/** The articles to which an article is akin. */
interface Kin {
  /** On the same event in other years, newest first. */
  readonly otherYears: readonly Article[];
  /** Most kindred first, none of those of other years. */
  readonly related: readonly Article[];
}

/**
 * The articles that an article's page leads to for what they tell of. Those of the article that was asked for last are kept:
 * whether a page is to be made is asked just before it is.
 */
export function akinTo(archive: Archive, article: Article): Kin {
  if (last?.archive === archive && last.article === article) return last.kin;
  const otherYears = articlesOfOtherYears(archive, article, otherYearsCount);
  const kindred = archive.position.has(article)
    ? relatedArticles(archive, article, relatedCount + otherYears.length)
    : [];
  const related = kindred.filter((other) => !otherYears.includes(other)).slice(0, relatedCount);
  const kin = { otherYears, related };
  last = { archive, article, kin };
  return kin;
}

let last: { readonly archive: Archive; readonly article: Article; readonly kin: Kin } | undefined;

/** The ways on from an article's page; from one whose text is no longer given, its neighbours in time alone. */
export function waysOn(archive: Archive, article: Article): WaysOn {
  const inTime = neighboursOf(archive, article);
  const { otherYears, related } = akinTo(archive, article);
  return {
    ...linesOf(archive, inTime),
    inColumn: {
      column: (article.column !== undefined && archive.columns.get(article.column)?.name) || '',
      ...linesOf(archive, without(neighboursInColumn(archive, article), inTime)),
    },
    otherYears: otherYears.map((other) => articleLine(archive, other, true)),
    related: related.map((other) => articleLine(archive, other, true)),
  };
}

function without(inColumn: Neighbours, inTime: Neighbours): Neighbours {
  const { older, newer } = inColumn;
  return {
    ...(older !== undefined && older !== inTime.older && { older }),
    ...(newer !== undefined && newer !== inTime.newer && { newer }),
  };
}

function linesOf(archive: Archive, { older, newer }: Neighbours): Pick<WaysOn, 'older' | 'newer'> {
  return {
    older: older && articleLine(archive, older, true),
    newer: newer && articleLine(archive, newer, true),
  };
}
