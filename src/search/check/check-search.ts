import { articleAddress, hrefOf } from '../../archive/addresses.ts';
import type { Article } from '../../archive/article.ts';
import type { Site } from '../../archive/site.ts';
import { bodyText } from '../build/body-text.ts';
import { createSearchClient } from '../client/search-client.ts';
import { filesInFolder } from '../store/folder-files.ts';
import type { SearchFiles } from '../store/search-files.ts';
import { fieldsOf, foldFields } from '../text/fields.ts';
import { fold } from '../text/fold.ts';
import { compareListing, type ListingDifference } from './compare-listing.ts';
import { drawQueries, queryKinds, type DrawnQuery, type QueryKind } from './draw-queries.ts';
import { openPlainScan } from './plain-scan.ts';
import { randomFrom } from './random.ts';

export interface SearchCheckOptions {
  /** Those that were indexed. */
  readonly articles: readonly Article[];
  readonly site: Site;
  readonly contentDirectory: string;
  /** The built index: the folder that holds `manifest.json`. */
  readonly searchDirectory: string;
  /** How many queries to draw; 200 by default. */
  readonly samples?: number;
  /** Another seed draws other queries; 1 by default. */
  readonly seed?: number;
  /** Asked instead of drawn ones. */
  readonly queries?: readonly DrawnQuery[];
  /** Whether to start cold for every query and count what it reads (the default), or to keep what was read. */
  readonly countBytes?: boolean;
  /** Told how many articles were read for the plain scan, then how many queries were asked. */
  readonly onProgress?: (step: 'scan' | 'ask', done: number, total: number) => void;
}

export interface KindResult {
  readonly kind: QueryKind;
  readonly queries: number;
  /** Of the articles that hold the text, the share that was found: from 0 to 1. */
  readonly recall: number;
  /** Of the articles found, the share that hold the text: from 0 to 1. */
  readonly precision: number;
  /** Read from a cold start to the complete answer, compressed: the median and the most; 0 if not counted. */
  readonly medianBytes: number;
  readonly mostBytes: number;
}

export interface SearchFailure {
  readonly kind: QueryKind;
  readonly text: string;
  /** Ids of articles that hold the text and were not found, and of those found that do not hold it. */
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

export interface SearchCheck {
  readonly kinds: readonly KindResult[];
  readonly failures: readonly SearchFailure[];
  /** How the articles that the index lists differ from those given. */
  readonly listing: ListingDifference;
  /** Whether every query found every article and nothing else, and the index lists all of them. */
  readonly exact: boolean;
}

/**
 * Draws queries from an archive, asks its index through the client that the search page uses, and compares the answers
 * with a plain scan of every article's folded fields.
 *
 * @throws SearchFileError when a file of the index cannot be read
 * @throws ContentChanged when an article's file changed since it was read
 */
export async function checkSearch(options: SearchCheckOptions): Promise<SearchCheck> {
  const { articles, site, contentDirectory, onProgress } = options;
  const files = filesInFolder(options.searchDirectory);
  const client = createSearchClient(files);
  const listing = await compareListing(articles, site, client);
  const fields = articles.map((article, number) => {
    if (number % 100 === 0) onProgress?.('scan', number, articles.length);
    return fieldsOf(article, bodyText(site, contentDirectory, article));
  });
  onProgress?.('scan', articles.length, articles.length);
  const scan = openPlainScan(fields.map((each) => foldFields(each).join('\n')));
  const articleAt = (number: number) => ({
    fields: fields[number] as (typeof fields)[number],
    names: [
      ...(articles[number]?.people.map(({ name }) => name) ?? []),
      ...(articles[number]?.organizations ?? []),
    ],
  });
  const random = randomFrom(options.seed ?? 1);
  const queries = options.queries ?? drawQueries(articles.length, articleAt, options.samples ?? 200, random);

  const idOf = new Map(articles.map((article) => [hrefOf(site, articleAddress(article)), article.id]));
  const outcomes: Outcome[] = [];
  for (const query of queries) {
    const sought = fold(query.text);
    const truth = new Set(scan(sought).map((number) => articles[number]?.id ?? ''));
    const counted = options.countBytes === false ? undefined : countBytes(files);
    const asked = counted === undefined ? client : createSearchClient(counted.files);
    const { hits } = await asked.search(`"${query.text}"`);
    const bytes = counted?.bytes() ?? 0;
    const found = new Set((await client.records(hits)).map(({ address }) => idOf.get(address) ?? address));
    outcomes.push(compare(query, truth, found, bytes));
    onProgress?.('ask', outcomes.length, queries.length);
  }
  const failures = outcomes
    .filter(({ missed, wrong }) => missed.length + wrong.length > 0)
    .map(({ query, missed, wrong }) => ({ ...query, missed, wrong }));
  const exact = failures.length + listing.missed.length + listing.wrong.length === 0;
  return { kinds: summarize(outcomes), failures, listing, exact };
}

interface Outcome {
  readonly query: DrawnQuery;
  readonly expected: number;
  readonly found: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
  readonly bytes: number;
}

function compare(
  query: DrawnQuery,
  truth: ReadonlySet<string>,
  found: ReadonlySet<string>,
  bytes: number,
): Outcome {
  return {
    query,
    expected: truth.size,
    found: found.size,
    missed: [...truth].filter((id) => !found.has(id)),
    wrong: [...found].filter((id) => !truth.has(id)),
    bytes,
  };
}

function countBytes(files: SearchFiles): { files: SearchFiles; bytes: () => number } {
  let bytes = 0;
  const read: SearchFiles['read'] = async (path, signal) => {
    const content = await files.read(path, signal);
    bytes += content.length;
    return content;
  };
  return { files: { read }, bytes: () => bytes };
}

function summarize(outcomes: readonly Outcome[]): KindResult[] {
  return queryKinds.flatMap((kind) => {
    const of = outcomes.filter(({ query }) => query.kind === kind);
    if (of.length === 0) return [];
    const sum = (value: (outcome: Outcome) => number) =>
      of.reduce((total, outcome) => total + value(outcome), 0);
    const [expected, found] = [sum((each) => each.expected), sum((each) => each.found)];
    const bytes = of.map((outcome) => outcome.bytes).sort((a, b) => a - b);
    return {
      kind,
      queries: of.length,
      recall: expected === 0 ? 1 : 1 - sum((each) => each.missed.length) / expected,
      precision: found === 0 ? 1 : 1 - sum((each) => each.wrong.length) / found,
      medianBytes: bytes[Math.floor(bytes.length / 2)] ?? 0,
      mostBytes: bytes.at(-1) ?? 0,
    };
  });
}
