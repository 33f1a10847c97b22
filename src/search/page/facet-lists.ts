import { facetKeys, type FacetCount, type FacetKey, type Filters } from '../client/facets.ts';
import { createElement } from './create-element.ts';
import { keepFocus } from './keep-focus.ts';
import type { PageTexts } from './page-texts.ts';

/** How many values of a facet are shown before and after “more”. */
const valuesAtFirst = 6;
const valuesAtMost = 60;

/** The lists of values to choose from, with their counts. */
export interface FacetLists {
  readonly draw: (facets: Readonly<Record<FacetKey, readonly FacetCount[]>>, filters: Filters) => void;
}

/**
 * @param columnName the name of a column by its id
 * @param choose is told of a value chosen, or of `undefined` when the chosen one is taken off
 */
export function createFacetLists(
  container: HTMLElement,
  texts: PageTexts,
  columnName: (id: string) => string,
  choose: (key: FacetKey, value: string | undefined) => void,
): FacetLists {
  const opened = new Set<FacetKey>();
  const { words, number } = texts;

  function valueButton(key: FacetKey, { value, count }: FacetCount, chosen: boolean): HTMLElement {
    const button = createElement(
      'button',
      {
        type: 'button',
        'aria-pressed': String(chosen),
        'data-key': `${key}:${value}`,
        'data-facet-value': value,
      },
      createElement('span', {}, key === 'column' ? columnName(value) : value),
      ' ',
      createElement('span', { class: 'count' }, number(count)),
    );
    button.addEventListener('click', () => choose(key, chosen ? undefined : value));
    return createElement('li', {}, button);
  }

  function facet(key: FacetKey, counts: readonly FacetCount[], filters: Filters): HTMLElement[] {
    const shown = shownValues(counts, filters[key], opened.has(key) ? valuesAtMost : valuesAtFirst);
    if (shown.length === 0) return [];
    const title = createElement('h2', { id: `facet-${key}` }, words.facets[key]);
    const list = createElement(
      'ul',
      { 'aria-labelledby': title.id },
      ...shown.map((each) => valueButton(key, each, each.value === filters[key])),
    );
    const section = createElement('section', { class: 'facet', 'data-facet': key }, title, list);
    if (counts.length > valuesAtFirst) {
      const isOpen = opened.has(key);
      const more = createElement(
        'button',
        { type: 'button', class: 'link-button', 'aria-expanded': String(isOpen), 'data-key': `${key} more` },
        isOpen ? words.fewerValues : words.moreValues,
        createElement('span', { class: 'visually-hidden' }, ` ${words.facets[key]}`),
      );
      more.addEventListener('click', () => {
        if (isOpen) opened.delete(key);
        else opened.add(key);
        draw(drawn.facets, drawn.filters);
      });
      section.append(more);
    }
    return [section];
  }

  let drawn: { facets: Parameters<FacetLists['draw']>[0]; filters: Filters };
  function draw(facets: Parameters<FacetLists['draw']>[0], filters: Filters): void {
    drawn = { facets, filters };
    keepFocus(container, () => {
      container.replaceChildren(...facetKeys.flatMap((key) => facet(key, facets[key], filters)));
    });
  }
  return { draw };
}

/** The first values, and the chosen one wherever it stands, with 0 when no result has it. */
function shownValues(counts: readonly FacetCount[], chosen: string | undefined, limit: number): FacetCount[] {
  const first = counts.slice(0, limit);
  if (chosen === undefined || first.some(({ value }) => value === chosen)) return first;
  return [...first, counts.find(({ value }) => value === chosen) ?? { value: chosen, count: 0 }];
}
