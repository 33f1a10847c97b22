import { createSearchClient } from '../client/search-client.ts';
import type { HitOrder } from '../client/hit.ts';
import { listenToKeys } from './keyboard.ts';
import { findParts } from './page-parts.ts';
import { pageTexts } from './page-texts.ts';
import { createReportView } from './report-view.ts';
import { createSearchHistory } from './search-history.ts';
import { createSearchSession, resultsAtATime } from './search-session.ts';
import { changeFilter, readState, type SearchState } from './search-state.ts';
import { createSuggestionList } from './suggestion-list.ts';
import { createTypingPause } from './typing-pause.ts';

/** What the page tells its script, as JSON. */
export interface PageSettings {
  readonly words: Parameters<typeof pageTexts>[0];
  readonly language: string;
  /** Address of the index's folder, with a final slash. */
  readonly index: string;
  /** Of an edition: address of the folder with the files of the index that it has of its own. */
  readonly shown?: string;
  readonly columns: readonly { readonly id: string; readonly name: string }[];
}

/** Brings the search page to life: what the address asks for is searched for at once. */
export function startSearchPage(
  root: HTMLElement,
  settings: PageSettings,
  client = createSearchClient(settings.index),
): void {
  const parts = findParts(root);
  const { input, form, order, from, to } = parts;
  const texts = pageTexts(settings.words, settings.language);
  const columnNames = new Map(settings.columns.map(({ id, name }) => [id, name]));
  const view = createReportView(parts, texts, client, columnNames, go);
  const session = createSearchSession(client, (report) => view.draw(report));
  const history = createSearchHistory(
    columnNames,
    () => ({ shown: session.shown(), ...view.list.inSight() }),
    () => void restore(),
  );
  const suggestions = createSuggestionList(input, parts.suggestions, texts, {
    suggest: (typed, limit, signal) => client.suggest(typed, limit, signal),
    accept(query) {
      input.value = query;
      go({ ...history.state(), text: query });
    },
  });
  const typing = createTypingPause(searchTyped);
  // Letters typed one after another are one step of the history.
  let isTyping = false;

  /** Searches for `state` as a new step of the history. */
  function go(state: SearchState): void {
    endTyping();
    history.go(state);
    writeControls(state);
    void session.run(state);
  }

  function endTyping(): void {
    typing.end();
    isTyping = false;
  }

  function searchTyped(): void {
    const state = { ...history.state(), text: input.value };
    history.go(state, isTyping);
    isTyping = true;
    void session.run(state);
  }

  function type(): void {
    root.dataset['searchState'] = 'loading';
    typing.type(input.value);
    suggestions.update(input.value);
  }

  function writeControls({ text, filters, order: chosen }: SearchState): void {
    if (input.value.trim() !== text.trim()) input.value = text;
    order.value = chosen;
    from.value = filters.from ?? '';
    to.value = filters.to ?? '';
  }

  /** Shows what the address asks for, as far and as many results as were on show before. */
  async function restore(): Promise<void> {
    endTyping();
    suggestions.close();
    const state = history.state();
    const { shown, result, offset } = history.remembered();
    writeControls(state);
    const ended = session.run(state, shown ?? resultsAtATime);
    root.dataset['ready'] = '';
    await ended;
    if (result !== undefined && offset !== undefined) view.list.scrollTo({ result, offset });
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    suggestions.close();
    go({ ...history.state(), text: input.value });
  });
  input.addEventListener('input', (event) => {
    if (!event.isComposing) type();
  });
  input.addEventListener('compositionend', type);
  input.addEventListener('blur', () => (isTyping = false));
  order.addEventListener('change', () => go({ ...history.state(), order: order.value as HitOrder }));
  for (const [name, field] of [
    ['from', from],
    ['to', to],
  ] as const) {
    field.addEventListener('change', () => {
      const state = history.state();
      go({ ...state, filters: changeFilter(state.filters, name, field.value) });
    });
  }
  parts.retry.addEventListener('click', () => void session.retry());
  parts.more.addEventListener('click', () => void showMore());
  root.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-search-link]') : null;
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(readState(link.search));
    input.focus();
  });
  listenToKeys(root, {
    input,
    links: view.list.links,
    suggestionsTake: suggestions.takeKey,
    clear: () => {
      input.value = '';
      go({ ...history.state(), text: '' });
    },
  });

  async function showMore(): Promise<void> {
    const held = document.activeElement === parts.more;
    const before = view.list.links().length;
    await session.showMore();
    // From the button the keyboard goes on to the first of the results that it brought.
    if (held) view.list.links()[before]?.focus({ preventScroll: true });
  }

  const wide = matchMedia('(min-width: 60rem)');
  const openFilters = () => (parts.filters.open = wide.matches);
  wide.addEventListener('change', openFilters);
  openFilters();
  // Words typed before this script came are searched for, not wiped away.
  const typedBefore = input.value.trim();
  void restore();
  if (typedBefore !== '' && typedBefore !== history.state().text.trim())
    go({ ...history.state(), text: typedBefore });
}
