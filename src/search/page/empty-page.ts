import type { Query } from '../text/query.ts';
import type { SearchClient } from '../client/search-client.ts';
import { createElement } from './create-element.ts';
import { emptinessOf, hadNothingToFind } from './emptiness.ts';
import type { ChosenFilter } from './filter-names.ts';
import { fillIn, type PageTexts } from './page-texts.ts';
import { writeState, type SearchState } from './search-state.ts';
import { countWaysOut, waysOut, type CountedWayOut } from './way-out.ts';

/** Says that nothing was found, and offers searches that find something, each with its count. */
export async function drawEmptyPage(
  container: HTMLElement,
  asked: { readonly state: SearchState; readonly query: Query; readonly chosen: readonly ChosenFilter[] },
  client: Pick<SearchClient, 'search' | 'suggest'>,
  texts: PageTexts,
  signal: AbortSignal,
): Promise<void> {
  const { words } = texts;
  const emptiness = emptinessOf(asked.state, asked.query);
  const reason = {
    nothing: words.nothingReason,
    nothingChosen: words.nothingReason,
    nothingSearchable: words.nothingSearchableReason,
    onlyExcludes: words.onlyExcludesReason,
  }[emptiness];
  const offers = createElement('div', { class: 'ways-out' });
  container.replaceChildren(
    createElement('h2', {}, fillIn(words[emptiness], { query: asked.state.text.trim() })),
    createElement('p', {}, reason),
    ...(hadNothingToFind(emptiness)
      ? []
      : [offers, createElement('p', { class: 'description' }, words.tryAdvice)]),
  );
  if (hadNothingToFind(emptiness)) return;
  const ways = waysOut(asked.state, asked.query, asked.chosen);
  // Offers are a help: an answer of “nothing” stands without them.
  const counted = await countWaysOut(client, ways, asked.state, signal).catch(() => []);
  if (signal.aborted) return;
  offers.replaceChildren(...offersOf(counted, texts));
}

function offersOf(ways: readonly CountedWayOut[], { words, counted }: PageTexts): HTMLElement[] {
  const titles = {
    pinyin: words.tryPinyin,
    withoutFilters: words.tryWithoutFilters,
    withoutFilter: words.filters,
    part: words.tryParts,
  };
  const offer = ({ kind, label, state, count }: CountedWayOut) => {
    const name = kind === 'withoutFilter' ? fillIn(words.tryWithoutFilter, { filter: label }) : label;
    const shown = kind === 'withoutFilters' ? words.tryWithoutFilters : name;
    return createElement(
      'li',
      {},
      count === 0
        ? createElement('span', {}, shown)
        : createElement('a', { href: writeState(state), 'data-search-link': true }, shown),
      ' ',
      createElement('span', { class: 'count' }, counted(words.articles, count)),
    );
  };
  const groups = Object.groupBy(ways, ({ kind }) => (kind === 'withoutFilters' ? 'withoutFilter' : kind));
  return Object.entries(groups).flatMap(([kind, group]) => [
    createElement('h3', {}, titles[kind as CountedWayOut['kind']]),
    createElement('ul', {}, ...group.map(offer)),
  ]);
}
