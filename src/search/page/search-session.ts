import type { SearchAnswer } from '../client/search-answer.ts';
import type { SearchClient } from '../client/search-client.ts';
import { IndexReplacedError } from '../client/index-replaced-error.ts';
import type { SearchRecord } from '../client/records.ts';
import { asksNothing, type SearchState } from './search-state.ts';

/** How many results are shown at first, and how many more each time. */
export const resultsAtATime = 30;

/** So often at most is a search made again by itself, should the site be published again and again. */
const searchesAgain = 2;

/** Where a search stands. */
export interface SearchReport {
  readonly status: 'idle' | 'loading' | 'done' | 'error';
  readonly state: SearchState;
  /** None while nothing has answered yet, and none when nothing is asked for. */
  readonly answer?: SearchAnswer;
  /** Of the first results of `answer`. */
  readonly records: readonly SearchRecord[];
  /** Why the search failed, with status `error`. */
  readonly error?: unknown;
}

/** Runs one search at a time: a new one ends the one before it. */
export interface SearchSession {
  /** @param shown how many results to show; a multiple of {@link resultsAtATime} */
  readonly run: (state: SearchState, shown?: number) => Promise<void>;
  /** Shows further results of the search that was run last. */
  readonly showMore: () => Promise<void>;
  /** Runs the last search again. */
  readonly retry: () => Promise<void>;
  /** How many results are to be shown. */
  readonly shown: () => number;
}

/** @param show is told of every step of the search, never of one that was ended */
export function createSearchSession(
  client: Pick<SearchClient, 'search' | 'records'>,
  show: (report: SearchReport) => void,
): SearchSession {
  let controller = new AbortController();
  let last: SearchReport | undefined;
  let shown = resultsAtATime;

  /**
   * Does a step of the search `signal` belongs to; its end by a newer one is no failure. When the site was built anew since
   * the search began, its results are gone, and it is made again.
   */
  async function attempt(
    state: SearchState,
    signal: AbortSignal,
    searchesLeft: number,
    step: (tell: Tell) => Promise<void>,
  ): Promise<void> {
    const tell: Tell = (report) => {
      if (signal.aborted) return;
      last = { state, ...report };
      show(last);
    };
    try {
      await step(tell);
    } catch (error) {
      if (error instanceof IndexReplacedError && !signal.aborted && searchesLeft > 0) {
        await search(state, searchesLeft - 1);
        return;
      }
      const { answer, records = [] } = last ?? {};
      tell({ status: 'error', error, records, ...(answer && { answer }) });
    }
  }

  async function search(state: SearchState, searchesLeft = searchesAgain): Promise<void> {
    controller.abort();
    controller = new AbortController();
    const { signal } = controller;
    last = undefined;
    await attempt(state, signal, searchesLeft, async (tell) => {
      if (asksNothing(state)) {
        tell({ status: 'idle', records: [] });
        return;
      }
      tell({ status: 'loading', records: [] });
      const tellOf = async (status: 'loading' | 'done', answer: SearchAnswer) => {
        tell({ status, answer, records: await client.records(answer.hits.slice(0, shown), signal) });
      };
      const partial = newestOnly((answer: SearchAnswer) => tellOf('loading', answer));
      const loadHeadlines = async ({ hits }: SearchAnswer) => {
        await client.records(hits.slice(0, shown), signal);
      };
      let hasAnswered = false;
      const searching = client.search(state.text, {
        filters: state.filters,
        order: state.order,
        signal,
        onUpdate: (update) => {
          if (update.bundles.asked === update.bundles.total) return;
          partial.take(update);
          if (hasAnswered || update.total === 0) return;
          hasAnswered = true;
          // Before the files of further bundles, which would take the line from them.
          return loadHeadlines(update);
        },
      });
      const answer = await searching.catch(async (error: unknown) => {
        // What the other bundles have answered is worth showing.
        await partial.drained();
        throw error;
      });
      await partial.settled();
      await tellOf('done', answer);
    });
  }

  async function run(state: SearchState, count = resultsAtATime): Promise<void> {
    shown = count;
    await search(state);
  }

  return {
    run,
    async showMore() {
      const { state, answer } = last ?? {};
      if (state === undefined || answer === undefined) return;
      const { signal } = controller;
      shown += resultsAtATime;
      await attempt(state, signal, searchesAgain, async (tell) => {
        tell({ status: 'done', answer, records: await client.records(answer.hits.slice(0, shown), signal) });
      });
    },
    async retry() {
      if (last !== undefined) await run(last.state, shown);
    },
    shown: () => shown,
  };
}

type Tell = (report: Omit<SearchReport, 'state'>) => void;

/**
 * Works on one value at a time; of those that come meanwhile, only the newest is kept. Those of the first moments are
 * kept back: an answer that comes at once is drawn once.
 */
function newestOnly<Value>(work: (value: Value) => Promise<void>) {
  let waiting: Value | undefined;
  let working: Promise<void> | undefined;
  let isPatient = true;
  const timer = setTimeout(() => {
    isPatient = false;
    start();
  }, patience);

  function start(): void {
    if (isPatient || waiting === undefined) return;
    working ??= workOff();
    // It is reported by `settled`; until then it must not count as unhandled.
    working.catch(() => undefined);
  }

  async function workOff(): Promise<void> {
    while (waiting !== undefined) {
      const value = waiting;
      waiting = undefined;
      await work(value);
    }
    working = undefined;
  }

  return {
    take(value: Value): void {
      waiting = value;
      start();
    },
    /** Drops what waits, and ends when what is being worked on is done. */
    async settled(): Promise<void> {
      clearTimeout(timer);
      waiting = undefined;
      await working;
    },
    /** Works off what waits. */
    async drained(): Promise<void> {
      clearTimeout(timer);
      isPatient = false;
      start();
      await working;
    },
  };
}

/** Milliseconds: about as long as the answer of an index takes that is loaded already. */
const patience = 50;
