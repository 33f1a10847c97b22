import { coverOf } from '../text/cover.ts';
import { HEADLINE_BLOCK } from '../text/fields.ts';
import { fold } from '../text/fold.ts';
import { findPhrase, type Postings } from '../text/phrase.ts';
import type { Query, QueryFacet, QueryWord } from '../text/query.ts';
import type { StoreReader } from '../store/store.ts';
import type { BundleFacets } from './bundle.ts';
import type { Hit } from './hit.ts';
import type { IndexPart } from './index-parts.ts';
import { relevance } from './rank.ts';

export interface BundleQuestion {
  readonly query: Query;
  /** Name of each column by id. */
  readonly columnNames: ReadonlyMap<string, string>;
  /** From 0, the archive's oldest day, to 1, its newest. */
  readonly recencyOf: (day: string) => number;
}

/** The articles of a bundle that answer a query and its typed facets, in the order of their numbers. */
export async function askBundle(
  part: IndexPart,
  question: BundleQuestion,
  signal?: AbortSignal,
): Promise<Hit[]> {
  const { bundle, dead } = part;
  const { query } = question;
  const [facets, words, excluded] = await Promise.all([
    bundle.loadFacets(),
    postingsOf(bundle.store, query.words, signal),
    postingsOf(bundle.store, query.excluded, signal),
  ]);
  signal?.throwIfAborted();
  const hits: Hit[] = [];
  for (const number of candidates(words, bundle.entry.count)) {
    if (dead.has(number) || excluded.some((postings) => postings.has(number))) continue;
    const hit = makeHit(part, facets, number, words, question);
    if (query.facets.every((facet) => answersTo(hit, facet, question.columnNames))) hits.push(hit);
  }
  return hits;
}

/** Where each word stands. All words are asked for at once, so that their files load side by side. */
async function postingsOf(
  store: StoreReader,
  words: readonly QueryWord[],
  signal?: AbortSignal,
): Promise<Postings[]> {
  return Promise.all(
    words.map(async ({ characters, spellings = [characters] }) => {
      const found = await Promise.all(
        spellings.map((spelling) => postingsOfSpelling(store, spelling, signal)),
      );
      return found.length === 1 ? (found[0] as Postings) : joined(found);
    }),
  );
}

async function postingsOfSpelling(
  store: StoreReader,
  characters: readonly string[],
  signal?: AbortSignal,
): Promise<Postings> {
  if (characters.length === 1) return store.askCharacter(characters[0] as string, signal);
  const cover = coverOf(characters);
  return findPhrase(
    cover,
    await store.ask(
      cover.map((token) => token.text),
      signal,
    ),
  );
}

/** Where any of the spellings of a word stands. */
function joined(found: readonly Postings[]): Postings {
  const all = new Map<number, readonly number[]>();
  for (const postings of found) {
    for (const [article, positions] of postings)
      all.set(
        article,
        [...(all.get(article) ?? []), ...positions].sort((a, b) => a - b),
      );
  }
  return all;
}

/** The articles that hold every word, ascending; without words, all. */
function candidates(words: readonly Postings[], count: number): number[] {
  const [rarest, ...others] = words.toSorted((a, b) => a.size - b.size);
  if (rarest === undefined) return Array.from({ length: count }, (_, number) => number);
  return [...rarest.keys()]
    .filter((number) => others.every((postings) => postings.has(number)))
    .sort((a, b) => a - b);
}

function makeHit(
  { bundle, placeOf }: IndexPart,
  { columns, days, headlineBlocks }: BundleFacets,
  number: number,
  words: readonly Postings[],
  question: BundleQuestion,
): Hit {
  const headlineEnd = (headlineBlocks.get(number) ?? 1) * HEADLINE_BLOCK;
  const strengths = words.map((postings) => {
    const positions = postings.get(number) ?? [];
    return { frequency: positions.length, inHeadline: (positions[0] ?? headlineEnd) < headlineEnd };
  });
  const day = days[number];
  if (day === undefined) throw new RangeError(`${bundle.entry.path} has no article ${number}.`);
  const column = columns.columns.names[columns.columns.values[number] ?? -1];
  const source = columns.sources.names[columns.sources.values[number] ?? -1];
  return {
    bundle: bundle.entry.path,
    number,
    place: placeOf(number),
    day,
    ...(column === undefined ? {} : { column }),
    ...(source === undefined ? {} : { source }),
    people: (columns.people.values[number] ?? []).map((place) => columns.people.names[place] as string),
    organizations: (columns.organizations.values[number] ?? []).map(
      (place) => columns.organizations.names[place] as string,
    ),
    inHeadline: strengths.length > 0 && strengths.every((strength) => strength.inHeadline),
    score: relevance(strengths, question.recencyOf(day)),
  };
}

/** Names are compared after fold: `人物:鄭榮勝` is 郑荣胜. */
function answersTo(
  hit: Hit,
  { facet, value, excluded }: QueryFacet,
  columnNames: ReadonlyMap<string, string>,
): boolean {
  if (facet === 'year') return hit.day.startsWith(value) !== excluded;
  const wanted = fold(value);
  const values =
    facet === 'person' ? hit.people : [hit.column ?? '', columnNames.get(hit.column ?? '') ?? ''];
  return values.some((each) => fold(each) === wanted) !== excluded;
}
