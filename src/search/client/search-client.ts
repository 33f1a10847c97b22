import { FORMAT_VERSION, type BundleEntry, type Manifest } from '../store/bundle-files.ts';
import { filesByFetch, SearchFileError, type SearchFiles } from '../store/search-files.ts';
import { asksForSomething, parseQuery, type Query } from '../text/query.ts';
import { askBundle, type BundleQuestion } from './ask-bundle.ts';
import { openBundle, type Bundle } from './bundle.ts';
import { chosenDays } from './days.ts';
import type { Filters } from './facets.ts';
import type { Hit, HitOrder } from './hit.ts';
import { IndexReplacedError } from './index-replaced-error.ts';
import { groupsToAsk, partsOf, type IndexPart } from './index-parts.ts';
import { loadRecords, type SearchRecord } from './records.ts';
import { makeAnswer, yearsLeftOut, type AskedSearch, type SearchAnswer } from './search-answer.ts';
import { suggest, type Suggestion } from './suggest.ts';

export interface SearchSettings {
  readonly filters?: Filters;
  /** `relevance` by default. */
  readonly order?: HitOrder;
  readonly signal?: AbortSignal;
  /** Is told of every bundle that has answered, also of the last; nothing further is asked until what it promises is done. */
  readonly onUpdate?: (answer: SearchAnswer) => void | Promise<void>;
}

/**
 * Searches an index, in a browser or in Node. Every method rejects with a `SearchFileError` when a file of the index
 * cannot be read (the same call may be made again), and with the signal's reason when it is aborted. When a newer version
 * of the site took the index's place meanwhile, `search` and `suggest` ask that.
 */
export interface SearchClient {
  /** The columns and the bundles of the index. */
  manifest(): Promise<Manifest>;
  /**
   * Asks bundle after bundle, the newest and recent changes first (with the order `oldest`, the oldest); a year or days in the
   * query or the filters leave out the bundles of other times. A query that asks for nothing, or only excludes, finds with
   * filters all that they leave; without, nothing.
   */
  search(text: string, settings?: SearchSettings): Promise<SearchAnswer>;
  /**
   * Headline, address and the rest of what a result shows, in the order of `hits`. Those of an index that was replaced
   * since may be gone: then it rejects with an `IndexReplacedError`, and the search made again finds those of the new one.
   */
  records(hits: readonly Hit[], signal?: AbortSignal): Promise<SearchRecord[]>;
  /** People and headlines whose pinyin, full or in initials, begins as typed: `zhengrongsheng`, `zrs`. */
  suggest(typed: string, limit?: number, signal?: AbortSignal): Promise<Suggestion[]>;
}

/** A search that meets a newer index begins again; so often at most, should the site be published again and again. */
const attempts = 3;

/** So many bundles, the first ones, are asked one after the other while none has an answer: more would make readers wait. */
const aloneAtMost = 3;

/** How many bundles are asked at a time, after these. */
const lanes = 4;

/**
 * @param place the address of the index's folder, with a final slash; or its files
 * @param readQuery reads what was typed
 */
export function createSearchClient(place: string | SearchFiles, readQuery = parseQuery): SearchClient {
  const files = typeof place === 'string' ? filesByFetch(place) : place;
  const bundles = new Map<string, Bundle>();
  const bundleOf = (entry: BundleEntry): Bundle => {
    const bundle = bundles.get(entry.path) ?? openBundle(files, entry);
    bundles.set(entry.path, bundle);
    return bundle;
  };
  /** A hit's bundle was opened when it was found, and stays open when the index is replaced. */
  const bundleAt = (path: string, known: Manifest): Bundle => {
    const entry = bundlesOf(known).find((each) => each.path === path);
    const bundle = bundles.get(path) ?? (entry && bundleOf(entry));
    if (bundle === undefined)
      throw new SearchFileError(`${path}/`, new Error('The index has no such bundle.'));
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

  /** The bundles' list read anew, or `undefined` when it is still the same. */
  async function newerThan(known: Manifest): Promise<Manifest | undefined> {
    loading = undefined;
    const next = await manifest().catch(() => known);
    return JSON.stringify(next) === JSON.stringify(known) ? undefined : next;
  }

  async function onNewest<T>(task: (known: Manifest) => Promise<T>): Promise<T> {
    let known = await manifest();
    for (let attempt = 1; ; attempt++) {
      try {
        return await task(known);
      } catch (error) {
        if (!(error instanceof SearchFileError) || attempt === attempts) throw error;
        const next = await newerThan(known);
        if (next === undefined) throw error;
        known = next;
      }
    }
  }

  async function searchIn(known: Manifest, text: string, settings: SearchSettings): Promise<SearchAnswer> {
    const { filters = {}, order = 'relevance', signal, onUpdate } = settings;
    const query = readQuery(text);
    signal?.throwIfAborted();
    const isAsked = asksForSomething(query) || Object.values(filters).some((value) => value !== undefined);
    const parts = partsOf(known, bundleOf);
    const days = chosenDays(filters, typedYear(query));
    const groups = isAsked ? groupsToAsk(parts, days, order) : [];
    const askedParts = new Set(groups.flat());
    const total = askedParts.size;
    const typedDays = chosenDays({}, typedYear(query));
    const leftOut = isAsked ? groupsToAsk(parts, typedDays, order).flat() : [];
    const asking: AskedSearch = {
      query,
      filters,
      order,
      days,
      openYears: yearsLeftOut(
        known.years,
        leftOut.filter((part) => !askedParts.has(part)),
        days,
      ),
    };
    const question = questionFor(known, query);
    const found: Hit[] = [];
    let asked = 0;
    let answer = makeAnswer(asking, found, { asked, total });
    let failed = false;
    const ask = async (group: readonly IndexPart[]) => {
      signal?.throwIfAborted();
      const answers = await Promise.all(group.map((part) => askBundle(part, question, signal)));
      found.push(...answers.flat());
      signal?.throwIfAborted();
      asked += group.length;
      answer = makeAnswer(asking, found, { asked, total });
      await onUpdate?.(answer);
    };
    // Each alone until one has an answer, so that the first results have the line to themselves.
    let alone = 0;
    while (alone < Math.min(aloneAtMost, groups.length) && answer.total === 0)
      await ask(groups[alone++] ?? []);
    const queue = groups.slice(alone).values();
    await Promise.all(
      Array.from({ length: lanes }, async () => {
        for (const group of queue) {
          if (failed) return;
          await ask(group).catch((error: unknown) => {
            failed = true;
            throw error;
          });
        }
      }),
    );
    return answer;
  }

  return {
    manifest,
    search: (text, settings = {}) => onNewest((known) => searchIn(known, text, settings)),
    async records(hits, signal) {
      const known = await manifest();
      try {
        return await loadRecords(known, hits, (path) => bundleAt(path, known), signal);
      } catch (error) {
        if (!(error instanceof SearchFileError)) throw error;
        const present = (await newerThan(known)) ?? known;
        const isListed = bundlesOf(present).some(({ path }) => error.path.startsWith(`${path}/`));
        throw isListed ? error : new IndexReplacedError(error.path, error);
      }
    },
    suggest: (typed, limit = 8, signal) =>
      onNewest((known) => suggest(files, known, partsOf(known, bundleOf), typed, limit, signal)),
  };
}

function bundlesOf({ bundles, recent }: Manifest): readonly BundleEntry[] {
  return recent === undefined ? bundles : [...bundles, recent];
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

function questionFor(manifest: Manifest, query: Query): BundleQuestion {
  const newest = Date.parse(manifest.days?.to ?? '');
  const oldest = Date.parse(manifest.days?.from ?? '');
  return {
    query,
    columnNames: new Map(manifest.columns.map(({ id, name }) => [id, name])),
    recencyOf: (day) => (newest > oldest ? (Date.parse(day) - oldest) / (newest - oldest) : 1),
  };
}

function typedYear(query: Query): string | undefined {
  return query.facets.find(({ facet, excluded }) => facet === 'year' && !excluded)?.value;
}
