import type { YearCount } from '../client/search-answer.ts';
import { createElement } from './create-element.ts';
import { keepFocus } from './keep-focus.ts';
import { fillIn, type PageTexts } from './page-texts.ts';
import { yearBars, type YearBar } from './year-bars.ts';

/**
 * Draws the number of hits in each year as bars that filter by their year.
 *
 * @param chosen the year that is filtered by; choosing it again tells `choose` of `undefined`
 */
export function drawYearChart(
  container: HTMLElement,
  counts: readonly YearCount[],
  chosen: string | undefined,
  texts: PageTexts,
  choose: (year: string | undefined) => void,
): void {
  const bars = yearBars(counts);
  const wasEmpty = container.childElementCount === 0;
  keepFocus(container, () => {
    container.replaceChildren(...bars.map((bar) => barItem(bar, chosen, texts, choose)));
  });
  // The newest years are what most look for; a chart that does not fit begins at its end. Only at first: afterwards
  // the browser keeps the place, and asking for the width would make it lay out the page before the results are there.
  if (wasEmpty) container.scrollLeft = container.scrollWidth;
}

function barItem(
  bar: YearBar,
  chosen: string | undefined,
  { words, counted }: PageTexts,
  choose: (year: string | undefined) => void,
): HTMLElement {
  const { year, count, share, labelled } = bar;
  const isChosen = year === chosen;
  const name =
    count === undefined ? fillIn(words.yearNotCounted, { year }) : counted(words.yearBar, count, { year });
  const column = createElement('span', { class: 'bar', 'aria-hidden': 'true' });
  // The policy of the page forbids style attributes in markup, not what a script sets.
  column.style.setProperty('--share', String(share));
  const label = createElement('span', { class: 'bar-label', 'aria-hidden': 'true' }, labelled ? year : '');
  if (count === 0 && !isChosen) return createElement('li', { class: 'is-empty' }, column, label);
  const button = createElement(
    'button',
    { type: 'button', 'aria-pressed': String(isChosen), 'aria-label': name, title: name, 'data-key': year },
    column,
    label,
  );
  button.addEventListener('click', () => choose(isChosen ? undefined : year));
  return createElement('li', count === undefined ? { class: 'is-not-counted' } : {}, button);
}
