import type { Archive } from './archive.ts';
import type { Article } from './article.ts';
import { daysBetween } from './calendar-day.ts';
import { headlineTerms } from './headline-terms.ts';
import { namesIn, segmentOf } from './name-groups.ts';
import { compareNewestFirst, placeAmong, type Dated } from './order.ts';
import { rarePhrases } from './rare-phrases.ts';

/** How much a shared name of each kind counts. Places do not: most of an archive lies in few. */
const weights = { people: 3, organizations: 2, tags: 2 } as const;

/** As much as a tag: it is a tag that the headline gives. */
const termWeight = 2;

/** Less: nobody said that it is a word. */
const phraseWeight = 1;

/** The kinds of names by which articles are related. */
export const kindredKinds = ['people', 'organizations', 'tags'] as const;

/** Of the articles that share a name, only so many on each side in time are looked at, so that the cost of an article does not grow with the archive. */
const reach = 30;

/** An article with its claim to be shown. */
interface Candidate {
  readonly article: Article;
  readonly score: number;
  /** Days from the article that it is related to. */
  readonly distance: number;
}

/**
 * The articles that share people, organizations, tags, terms and rare phrases of headlines with `article`, most kindred first, at most `limit`.
 * What is shared counts the less the more articles carry it; equal ones are ordered by nearness in time, then by the usual order.
 * The result depends on nothing but `article` and the articles that share a name, a term or a phrase with it.
 */
export function relatedArticles(archive: Archive, article: Article, limit: number): readonly Article[] {
  const best: Candidate[] = [];
  for (const [other, score] of scoresOf(archive, article)) {
    const worst = best[limit - 1];
    if (worst !== undefined && score < worst.score) continue;
    const candidate = { article: other, score, distance: Math.abs(daysBetween(other.day, article.day)) };
    if (worst !== undefined && compareCandidates(candidate, worst) > 0) continue;
    const place = best.findIndex((each) => compareCandidates(candidate, each) < 0);
    best.splice(place === -1 ? best.length : place, 0, candidate);
    if (best.length > limit) best.pop();
  }
  return best.map((candidate) => candidate.article);
}

function scoresOf(archive: Archive, article: Article): ReadonlyMap<Article, number> {
  const scores = new Map<Article, number>();
  for (const kind of kindredKinds) {
    for (const name of namesIn(article, kind)) {
      const segment = segmentOf(archive.authorities, kind, article, name);
      const group = archive.byName[kind].get(segment)?.articles ?? [];
      addGroup(group, weights[kind]);
    }
  }
  const ofTerms = headlineTerms(article.title).map((term) => archive.byHeadlineTerm.get(term) ?? []);
  for (const group of ofTerms) addGroup(group, termWeight);
  const byTerm = new Set(ofTerms.flat());
  for (const [other, weight] of sharersOfPhrases(archive, article)) {
    // A term is a phrase, too, and counts once.
    if (!byTerm.has(other)) add(other, weight);
  }
  return scores;

  function addGroup(group: readonly Article[], weightOfKind: number): void {
    const weight = weightOfKind / frequencyOf(group.length);
    const at = placeAmong(group, article);
    const end = Math.min(group.length, at + reach + 1);
    for (let place = Math.max(0, at - reach); place < end; place++) {
      const other = group[place];
      if (other !== undefined && other !== article) add(other, weight);
    }
  }

  function add(other: Article, weight: number): void {
    scores.set(other, (scores.get(other) ?? 0) + weight);
  }
}

/**
 * The articles whose headlines share a rare phrase with that of `article`, each with the weight of the rarest one: a long
 * phrase that two headlines share holds many short ones, and counts as one.
 */
function sharersOfPhrases(archive: Archive, article: Article): ReadonlyMap<Article, number> {
  const weights = new Map<Article, number>();
  for (const sharers of rarePhrases(archive.articles).sharersOf(article.title)) {
    const weight = phraseWeight / frequencyOf(sharers.length);
    for (const other of sharers)
      if (other !== article && weight > (weights.get(other) ?? 0)) weights.set(other, weight);
  }
  return weights;
}

/** By how much a name counts less that so many articles carry. It grows in steps, so that one article more seldom matters to all. */
function frequencyOf(count: number): number {
  return Math.ceil(Math.log2(1 + count));
}

/**
 * The articles of a group of those that share a name or a term, to which others may be related since some of the group changed.
 *
 * @param group as it is now
 * @param changed those that came, went or changed: as they are, and as they were
 */
export function relatedOtherwise(group: readonly Article[], changed: readonly Dated[]): readonly Article[] {
  const fewest = Math.max(0, group.length - changed.length);
  if (frequencyOf(fewest) !== frequencyOf(group.length + changed.length)) return group;
  const span = reach + changed.length;
  return changed.flatMap((each) => {
    const at = placeAmong(group, each);
    return group.slice(Math.max(0, at - span), at + span + 1);
  });
}

function compareCandidates(a: Candidate, b: Candidate): number {
  return b.score - a.score || a.distance - b.distance || compareNewestFirst(a.article, b.article);
}
