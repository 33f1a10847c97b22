import { FORMAT_VERSION, type BundleEntry, type Manifest } from '../store/bundle-files.ts';
import { filesByFetch, SearchFileError, type SearchFiles } from '../store/search-files.ts';
import { isEmptyQuery, parseQuery, type Query } from '../text/query.ts';
import { askBundle, type BundleQuestion } from './ask-bundle.ts';
import { openBundle, type Bundle } from './bundle.ts';
import { chosenDays, type DayRange } from './days.ts';
import {
  countFacet,
  countYears,
  facetKeys,
  passesFacets,
  type FacetCount,
  type FacetKey,
  type Filters,
} from './facets.ts';
import { compareHits, type Hit, type HitOrder } from './hit.ts';
import { loadRecords, type SearchRecord } from './records.ts';
import { suggest, type Suggestion } from './suggest.ts';

/** What is known of a search so far; complete once `bundles.asked` equals `bundles.total`. */
export interface SearchAnswer {
  readonly query: Query;
  /** In the order asked for. Headlines and addresses come from {@link SearchClient.records}. */
  readonly hits: readonly Hit[];
  readonly total: number;
  readonly facets: Readonly<Record<FacetKey, readonly FacetCount[]>>;
  readonly years: readonly { readonly year: string; readonly count: number }[];
  readonly bundles: { readonly asked: number; readonly total: number };
}

export interface SearchSettings {
  readonly filters?: Filters;
  /** `relevance` by default. */
  readonly order?: HitOrder;
  readonly signal?: AbortSignal;
  /** Is told of every bundle that has answered, also of the last. */
  readonly onUpdate?: (answer: SearchAnswer) => void;
}

/**
 * Searches an index, in a browser or in Node. Every method rejects with a `SearchFileError` when a file of the index
 * cannot be read (the same call may be made again), and with the signal's reason when it is aborted.
 */
export interface SearchClient {
  /** The columns and the bundles of the index. */
  manifest(): Promise<Manifest>;
  /**
   * Asks bundle after bundle, the newest first (with the order `oldest`, the oldest first); a year or days in the
   * query or the filters leave out the bundles of other times. An empty query with filters finds all that they leave;
   * without filters, nothing.
   */
  search(text: string, settings?: SearchSettings): Promise<SearchAnswer>;
  /** Headline, address and the rest of what a result shows, in the order of `hits`. */
  records(hits: readonly Hit[], signal?: AbortSignal): Promise<SearchRecord[]>;
  /** People and headlines whose pinyin, full or in initials, begins as typed: `zhengrongsheng`, `zrs`. */
  suggest(typed: string, limit?: number, signal?: AbortSignal): Promise<Suggestion[]>;
}

/** How many bundles are asked at a time, after the first. */
const lanes = 4;

/** @param place the address of the index's folder, with a final slash; or its files */
export function createSearchClient(place: string | SearchFiles): SearchClient {
  const files = typeof place === 'string' ? filesByFetch(place) : place;
  const bundles = new Map<string, Bundle>();
  const bundleOf = (entry: BundleEntry): Bundle => {
    const bundle = bundles.get(entry.path) ?? openBundle(files, entry);
    bundles.set(entry.path, bundle);
    return bundle;
  };
  let loading: Promise<Manifest> | undefined;
  const manifest = () => {
    loading ??= loadManifest(files).catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };

  return {
    manifest,
    async search(text, settings = {}) {
      const { filters = {}, order = 'relevance', signal, onUpdate } = settings;
      const query = parseQuery(text);
      const known = await manifest();
      signal?.throwIfAborted();
      const asksNothing = isEmptyQuery(query) && Object.values(filters).every((value) => value === undefined);
      const days = chosenDays(filters, typedYear(query));
      const entries = asksNothing ? [] : bundlesOf(known, days, order);
      const question = questionFor(known, query, days);
      const found: Hit[] = [];
      let asked = 0;
      let answer = makeAnswer(query, found, filters, order, { asked, total: entries.length });
      let failed = false;
      const ask = async (entry: BundleEntry) => {
        signal?.throwIfAborted();
        found.push(...(await askBundle(bundleOf(entry), question, signal)));
        signal?.throwIfAborted();
        asked += 1;
        answer = makeAnswer(query, found, filters, order, { asked, total: entries.length });
        onUpdate?.(answer);
      };
      const [first, ...others] = entries;
      // Alone, so that the first results have the line to themselves.
      if (first !== undefined) await ask(first);
      const queue = others[Symbol.iterator]();
      await Promise.all(
        Array.from({ length: lanes }, async () => {
          for (const entry of queue) {
            if (failed) return;
            await ask(entry).catch((error: unknown) => {
              failed = true;
              throw error;
            });
          }
        }),
      );
      return answer;
    },
    async records(hits, signal) {
      const known = await manifest();
      const byPath = new Map(known.bundles.map((entry) => [entry.path, entry]));
      return loadRecords(known, hits, (path) => bundleOf(byPath.get(path) as BundleEntry), signal);
    },
    async suggest(typed, limit = 8, signal) {
      const known = await manifest();
      return suggest(files, known, known.bundles.map(bundleOf), typed, limit, signal);
    },
  };
}

async function loadManifest(files: SearchFiles): Promise<Manifest> {
  const path = 'manifest.json';
  const bytes = await files.read(path);
  try {
    const manifest = JSON.parse(new TextDecoder().decode(bytes)) as Manifest;
    if (manifest.format !== FORMAT_VERSION) throw new Error(`Format ${manifest.format} is not understood.`);
    return manifest;
  } catch (error) {
    throw new SearchFileError(path, error);
  }
}

function questionFor(manifest: Manifest, query: Query, days: DayRange | undefined): BundleQuestion {
  const newest = Date.parse(manifest.bundles[0]?.to ?? '');
  const oldest = Date.parse(manifest.bundles.at(-1)?.from ?? '');
  return {
    query,
    columnNames: new Map(manifest.columns.map(({ id, name }) => [id, name])),
    recencyOf: (day) => (newest > oldest ? (Date.parse(day) - oldest) / (newest - oldest) : 1),
    ...(days === undefined ? {} : { days }),
  };
}

function typedYear(query: Query): string | undefined {
  return query.facets.find(({ facet, excluded }) => facet === 'year' && !excluded)?.value;
}

/** The bundles that can hold articles of the days asked for, in the order in which to ask them. */
function bundlesOf(manifest: Manifest, days: DayRange | undefined, order: HitOrder): readonly BundleEntry[] {
  const wanted = manifest.bundles.filter(
    ({ from, to }) => days === undefined || (from <= days.to && to >= days.from),
  );
  return order === 'oldest' ? wanted.toReversed() : wanted;
}

function makeAnswer(
  query: Query,
  found: readonly Hit[],
  filters: Filters,
  order: HitOrder,
  bundles: SearchAnswer['bundles'],
): SearchAnswer {
  const hits = found.filter((hit) => passesFacets(hit, filters)).sort(compareHits(order));
  const counts = facetKeys.map((key) => [key, countFacet(found, filters, key)] as const);
  return {
    query,
    hits,
    total: hits.length,
    facets: Object.fromEntries(counts) as Record<FacetKey, FacetCount[]>,
    years: countYears(hits),
    bundles,
  };
}
