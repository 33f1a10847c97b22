import type { Article } from './article.ts';

/** Han characters of a phrase: long enough to mean something, short enough that headlines share one. */
const phraseLength = 4;

/** A phrase that more headlines hold is a phrase of the trade. */
const mostSharers = 8;

/**
 * Which articles share rare phrases of their headlines: four Han characters in a row that at most eight headlines hold. Chinese does
 * not part its words; of four characters, most that are rare are names, places or subjects, and those that are not are held
 * by many.
 */
export interface RarePhrases {
  /** Of each rare phrase of a headline that several hold, the articles that do, in their order. */
  readonly sharersOf: (headline: string) => readonly (readonly Article[])[];
  /**
   * Of each phrase of a headline, the articles that hold it, were there one alone.
   *
   * @param more so many more than the most that hold a rare one may hold it
   */
  readonly holdersOf: (headline: string, more: number) => readonly (readonly Article[])[];
}

/** The most headlines that are looked for among all others without indexing these, which takes as long as this many. */
export const fewHeadlines = 16;

/** @param articles an archive's published ones. They are gone through once, at the first question. */
export function rarePhrases(articles: readonly Article[]): RarePhrases {
  const made = madeOf.get(articles) ?? lookUpIn(articles, 0);
  madeOf.set(articles, made);
  return made;
}

/** Has the first questions answered without an index, for somebody who will ask few: about an edit, for example. */
export function expectFewQuestions(articles: readonly Article[]): void {
  if (!madeOf.has(articles)) madeOf.set(articles, lookUpIn(articles, fewHeadlines));
}

const madeOf = new WeakMap<readonly Article[], RarePhrases>();

/** @param unindexed so many questions are answered without an index */
function lookUpIn(articles: readonly Article[], unindexed: number): RarePhrases {
  let asked = 0;
  let indexed: HoldersOf | undefined;
  const holdersOf: RarePhrases['holdersOf'] = (headline, more) => {
    const phrases = [...new Set(phrasesOf(headline))];
    if (phrases.length === 0) return [];
    const find = ++asked > unindexed ? (indexed ??= lookUpIndexed(articles)) : readAll(articles, phrases);
    return phrases.map(find).filter(({ length }) => length <= mostSharers + more);
  };
  return { holdersOf, sharersOf: (headline) => holdersOf(headline, 0).filter(({ length }) => length > 1) };
}

/** The articles whose headlines hold a phrase, in their order. */
type HoldersOf = (phrase: string) => readonly Article[];

/** Looks for some phrases in every headline. */
function readAll(articles: readonly Article[], phrases: readonly string[]): HoldersOf {
  // Of Han characters alone, none of which means something else in an expression.
  const any = new RegExp(phrases.join('|'));
  const holders = articles.filter(({ title }) => any.test(title));
  return (phrase) => holders.filter(({ title }) => title.includes(phrase));
}

function lookUpIndexed(articles: readonly Article[]): HoldersOf {
  const { starts, places } = indexPhrases(articles);
  // Phrases that fall together with many others, or that many hold, are looked up once.
  const known = new Map<string, readonly Article[]>();
  return (phrase) => {
    let bucket = 0;
    eachPhrase(phrase, (_, hash) => (bucket = hash & (starts.length - 2)));
    const [start = 0, end = 0] = starts.subarray(bucket, bucket + 2);
    const found = known.get(phrase);
    if (found) return found;
    const holders = [...new Set(places.subarray(start, end))].flatMap((place) => articles[place] ?? []);
    const list = holders.filter(({ title }) => title.includes(phrase));
    if (end - start > mostSharers) known.set(phrase, list);
    return list;
  };
}

/**
 * The places of articles by the buckets of their phrases: those of bucket `b` stand from `starts[b]` to `starts[b + 1]`. The number
 * of buckets is a power of two, and not less than that of phrases.
 */
interface PhraseIndex {
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
}

/** Sorts by counting: a hundred thousand headlines take a quarter of a second, and 15 MB. */
function indexPhrases(articles: readonly Article[]): PhraseIndex {
  const characters = articles.reduce((sum, { title }) => sum + title.length, 1);
  const last = 2 ** Math.ceil(Math.log2(characters)) - 1;
  const starts = new Uint32Array(last + 2);
  for (const { title } of articles) eachPhrase(title, (_, hash) => (starts[hash & last]! += 1));
  let sum = 0;
  for (let bucket = 0; bucket < starts.length; bucket++) starts[bucket] = sum += starts[bucket] ?? 0;
  const places = new Uint32Array(sum);
  // From the end, so that each bucket's articles stand in their order, and its end becomes its start.
  for (let place = articles.length - 1; place >= 0; place--) {
    const title = articles[place]?.title ?? '';
    eachPhrase(title, (_, hash) => (places[(starts[hash & last]! -= 1)] = place));
  }
  return { starts, places };
}

function phrasesOf(headline: string): string[] {
  const phrases: string[] = [];
  eachPhrase(headline, (at) => phrases.push(headline.slice(at, at + phraseLength)));
  return phrases;
}

/** Calls with where each phrase begins, and with a number of 32 bits whose last ones say its bucket. */
function eachPhrase(headline: string, call: (at: number, hash: number) => void): void {
  let run = 0;
  for (let at = 0; at < headline.length; at++) {
    run = isHan(headline.charCodeAt(at)) ? run + 1 : 0;
    if (run < phraseLength) continue;
    const start = at - phraseLength + 1;
    let mixed = 0;
    for (let next = start; next <= at; next++)
      mixed = Math.imul(mixed ^ headline.charCodeAt(next), 0x9e3779b1) ^ (mixed >>> 15);
    call(start, mixed ^ (mixed >>> 11));
  }
}

/** The unified ideographs of the basic plane (Unicode 16, CJK Unified Ideographs and Extension A). */
function isHan(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf);
}
