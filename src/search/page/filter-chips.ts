import type { Filters } from '../client/facets.ts';
import { createElement } from './create-element.ts';
import type { ChosenFilter } from './filter-names.ts';
import { keepFocus } from './keep-focus.ts';
import { fillIn, type PageTexts } from './page-texts.ts';
import type { FilterName } from './search-state.ts';

/**
 * Draws the chosen filters as buttons that remove them.
 *
 * @param remove is told which filters to take off
 * @param otherwise takes the focus when the last button goes
 */
export function drawFilterChips(
  container: HTMLElement,
  chosen: readonly ChosenFilter[],
  { words }: PageTexts,
  remove: (names: readonly FilterName[]) => void,
  otherwise: () => void,
): void {
  const button = (label: string, name: string, names: readonly FilterName[], close: boolean) => {
    const element = createElement(
      'button',
      { type: 'button', class: close ? 'chip' : 'link-button', 'data-key': names.join(), 'aria-label': name },
      label,
      ...(close ? [createElement('span', { 'aria-hidden': 'true', class: 'chip-close' }, '×')] : []),
    );
    element.addEventListener('click', () => remove(names));
    return createElement('li', {}, element);
  };
  keepFocus(
    container,
    () => {
      container.hidden = chosen.length === 0;
      container.replaceChildren(
        ...chosen.map(({ label, names }) =>
          button(label, fillIn(words.removeFilter, { filter: label }), names, true),
        ),
        ...(chosen.length > 1
          ? [
              button(
                words.removeAllFilters,
                words.removeAllFilters,
                chosen.flatMap(({ names }) => names),
                false,
              ),
            ]
          : []),
      );
    },
    () => (container.querySelector('button') ?? { focus: otherwise }).focus(),
  );
}

/** `filters` without those named. */
export function removeFilters(filters: Filters, names: readonly FilterName[]): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([name]) => !names.includes(name as FilterName)));
}
