import { readState, writeState, type SearchState } from './search-state.ts';

/** What an entry of the history remembers beside its address. */
export interface Remembered {
  /** How many results were shown. */
  readonly shown?: number;
  /** The address of the first result in sight, and how far below the window's upper edge it began, in CSS pixels. */
  readonly result?: string;
  readonly offset?: number;
}

/** The search's place in the browser's history. */
export interface SearchHistory {
  readonly state: () => SearchState;
  readonly remembered: () => Remembered;
  /** Makes a new entry, or with `replace` changes this one; nothing when the address stays the same. */
  readonly go: (state: SearchState, replace?: boolean) => void;
}

/**
 * @param columns ids of the archive's columns
 * @param present what the entry is to remember
 * @param restore is told when the reader has gone back or forward
 */
export function createSearchHistory(
  columns: { has(id: string): boolean },
  present: () => Remembered,
  restore: () => void,
): SearchHistory {
  let address = location.search;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // The browser would scroll before the results are there.
  history.scrollRestoration = 'manual';

  const remember = () => {
    clearTimeout(timer);
    history.replaceState(present(), '');
  };
  addEventListener('scroll', () => {
    clearTimeout(timer);
    timer = setTimeout(remember, 200);
  });
  addEventListener('pagehide', remember);
  addEventListener('popstate', () => {
    clearTimeout(timer);
    // A link to a place on the page, like the one that skips to the content, asks for nothing new.
    if (location.search === address) return;
    address = location.search;
    restore();
  });

  return {
    state: () => readState(location.search, columns),
    remembered: () => (history.state ?? {}) as Remembered,
    go(state, replace = false) {
      const query = writeState(state);
      const isSame = query === writeState(readState(location.search, columns));
      if (isSame && query === location.search) return;
      // An address that says the same in other words, or something that is not understood, is put right in its place.
      if (replace || isSame) {
        clearTimeout(timer);
        history.replaceState({}, '', location.pathname + query);
      } else {
        remember();
        history.pushState({}, '', location.pathname + query);
      }
      address = location.search;
    },
  };
}
