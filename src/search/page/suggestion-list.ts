import type { Suggestion } from '../client/suggest.ts';
import { asQuery } from './as-query.ts';
import { createElement } from './create-element.ts';
import type { PageTexts } from './page-texts.ts';

/** The list of suggestions under the search box: a combobox after the ARIA Authoring Practices (list autocomplete). */
export interface SuggestionList {
  /** Looks for suggestions to what was typed, and shows them if there are any. */
  readonly update: (typed: string) => void;
  readonly close: () => void;
  /** Whether the key was for the list: arrows, Enter and Escape are while it is open. */
  readonly takeKey: (key: string) => boolean;
}

export interface SuggestionSource {
  readonly suggest: (typed: string, limit: number, signal: AbortSignal) => Promise<readonly Suggestion[]>;
  /** Is told of the query that an accepted suggestion stands for. */
  readonly accept: (query: string) => void;
}

/** @param list an element with an id, which becomes the box's list */
export function createSuggestionList(
  input: HTMLInputElement,
  list: HTMLElement,
  { words }: PageTexts,
  { suggest, accept }: SuggestionSource,
): SuggestionList {
  let controller = new AbortController();
  let active = -1;

  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', words.suggestions);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');

  const options = () => [...list.children] as HTMLElement[];

  function activate(place: number): void {
    active = place;
    for (const [index, option] of options().entries())
      option.setAttribute('aria-selected', String(index === place));
    const option = options()[place];
    if (option === undefined) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', option.id);
    option?.scrollIntoView({ block: 'nearest' });
  }

  function close(): void {
    controller.abort();
    list.hidden = true;
    list.replaceChildren();
    input.setAttribute('aria-expanded', 'false');
    activate(-1);
  }

  function open(suggestions: readonly Suggestion[]): void {
    list.replaceChildren(
      ...suggestions.map(({ kind, text }, index) => {
        const option = createElement(
          'li',
          { role: 'option', id: `${list.id}-${index}`, 'aria-selected': 'false' },
          createElement('span', {}, text),
          ' ',
          createElement('span', { class: 'count' }, words.suggestionKinds[kind]),
        );
        // The box keeps the focus, so that the list does not close before the click arrives.
        option.addEventListener('mousedown', (event) => event.preventDefault());
        option.addEventListener('click', () => take(text));
        option.dataset['text'] = text;
        return option;
      }),
    );
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    activate(-1);
  }

  function take(text: string): void {
    close();
    accept(asQuery(text));
  }

  input.addEventListener('blur', close);

  return {
    update(typed) {
      controller.abort();
      controller = new AbortController();
      const { signal } = controller;
      suggest(typed, suggestionsAtMost, signal)
        .then((suggestions) => {
          if (signal.aborted) return;
          if (suggestions.length === 0 || document.activeElement !== input) close();
          else open(suggestions);
        })
        // Suggestions are a help: without them the search goes on, and tells of its own failures.
        .catch(() => {
          if (!signal.aborted) close();
        });
    },
    close,
    takeKey(key) {
      if (list.hidden) return false;
      const { length } = options();
      if (key === 'ArrowDown') activate(active + 1 >= length ? 0 : active + 1);
      else if (key === 'ArrowUp') activate(active <= 0 ? length - 1 : active - 1);
      else if (key === 'Escape') close();
      else if (key === 'Enter' && active >= 0) take(options()[active]?.dataset['text'] ?? '');
      else return false;
      return true;
    },
  };
}

const suggestionsAtMost = 8;
