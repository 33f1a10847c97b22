import type { SearchAnswer } from '../client/search-answer.ts';
import type { SearchClient } from '../client/search-client.ts';
import { createAnnouncer } from './announcer.ts';
import { emptinessOf, hadNothingToFind } from './emptiness.ts';
import { drawEmptyPage } from './empty-page.ts';
import { createFacetLists } from './facet-lists.ts';
import { drawFilterChips, removeFilters } from './filter-chips.ts';
import { chosenFilters } from './filter-names.ts';
import type { PageParts } from './page-parts.ts';
import { fillIn, type PageTexts } from './page-texts.ts';
import { createResultsList, type ResultsList } from './results-list.ts';
import { searchedFor } from './searched-for.ts';
import { resultsAtATime, type SearchReport } from './search-session.ts';
import { changeFilter, hasFilters, withoutTime, writeState, type SearchState } from './search-state.ts';
import { drawYearChart } from './year-chart.ts';

/** Shows on the page where a search stands. */
export interface ReportView {
  readonly draw: (report: SearchReport) => void;
  readonly list: Pick<ResultsList, 'links' | 'inSight' | 'scrollTo'>;
}

/** @param go is told of the state that a click on a filter leads to */
export function createReportView(
  parts: PageParts,
  texts: PageTexts,
  client: SearchClient,
  columnNames: ReadonlyMap<string, string>,
  go: (state: SearchState) => void,
): ReportView {
  const { words, counted, number } = texts;
  const announce = createAnnouncer(parts.announcement);
  const columnName = (id: string) => columnNames.get(id) ?? id;
  const list = createResultsList(parts.list, texts);
  let state: SearchState;
  let offers = new AbortController();
  let years: { readonly of: string; readonly counts: SearchAnswer['years'] } | undefined;

  const facets = createFacetLists(parts.facets, texts, columnName, (key, value) =>
    go({ ...state, filters: changeFilter(state.filters, key, value) }),
  );

  /**
   * A chosen year or date range leaves years without a count. Those of the same search without it, if it was made to its end
   * before, stay on show.
   */
  function yearsOf(answer: SearchAnswer): SearchAnswer['years'] {
    const of = writeState({ ...state, filters: withoutTime(state.filters), order: 'relevance' });
    const isComplete = answer.bundles.asked === answer.bundles.total;
    if (isComplete && answer.years.every(({ count }) => count !== undefined))
      years = { of, counts: answer.years };
    return years?.of === of ? years.counts : answer.years;
  }

  function drawAnswer(answer: SearchAnswer, report: SearchReport): void {
    const { total, bundles, query } = answer;
    parts.root.dataset['searchTotal'] = String(total);
    parts.count.textContent = verdict(answer);
    const searched = searchedFor(state.text, query);
    parts.note.hidden = searched === undefined;
    parts.note.textContent = fillIn(words.searchedFor, { query: searched ?? '' });
    facets.draw(answer.facets, state.filters);
    const chooseYear = (year: string | undefined) =>
      go({
        ...state,
        filters: changeFilter(year === undefined ? state.filters : withoutTime(state.filters), 'year', year),
      });
    drawYearChart(parts.chart, yearsOf(answer), state.filters.year, texts, chooseYear);
    list.show(report.records, { text: state.text, query });
    const isLoading = report.status === 'loading';
    parts.progress.textContent =
      bundles.asked < bundles.total
        ? fillIn(words.progress, { asked: number(bundles.asked), total: number(bundles.total) })
        : '';
    const left = total - report.records.length;
    parts.more.hidden = left <= 0 || report.records.length === 0;
    parts.more.textContent = fillIn(words.more, { count: number(Math.min(left, resultsAtATime)) });
    parts.empty.hidden = total > 0 || report.status !== 'done';
    parts.found.toggleAttribute('data-nothing', total === 0 && !isLoading && !hasFilters(state.filters));
  }

  /** How many articles were found, or why there was nothing to find. */
  function verdict({ total, query }: SearchAnswer): string {
    const emptiness = emptinessOf(state, query);
    return total === 0 && hadNothingToFind(emptiness)
      ? fillIn(words[emptiness], { query: state.text.trim() })
      : counted(words.found, total);
  }

  function drawEnd({ status, answer, records }: SearchReport): void {
    if (status === 'error') announce(words.failed);
    if (status !== 'done' || answer === undefined) return;
    if (answer.total === 0) {
      const chosen = chosenFilters(state.filters, texts, columnName);
      const asked = { state, query: answer.query, chosen };
      void drawEmptyPage(parts.empty, asked, client, texts, offers.signal);
    }
    const further = records.length > resultsAtATime;
    const shown = fillIn(words.shown, { shown: number(records.length), count: number(answer.total) });
    announce(further ? shown : verdict(answer));
  }

  return {
    draw(report) {
      const { status, answer } = report;
      ({ state } = report);
      offers.abort();
      offers = new AbortController();
      parts.root.dataset['searchState'] = status;
      parts.results.setAttribute('aria-busy', String(status === 'loading'));
      parts.idle.hidden = status !== 'idle';
      parts.found.hidden = status === 'idle';
      parts.failure.hidden = status !== 'error';
      parts.failureReason.textContent = answer === undefined ? words.failedReason : words.failedPart;
      drawFilterChips(
        parts.chips,
        chosenFilters(state.filters, texts, columnName),
        texts,
        (names) => go({ ...state, filters: removeFilters(state.filters, names) }),
        () => parts.input.focus(),
      );
      if (answer !== undefined) drawAnswer(answer, report);
      else if (status !== 'loading') {
        parts.root.dataset['searchTotal'] = '0';
        parts.list.replaceChildren();
        parts.count.textContent = '';
        parts.note.hidden = true;
        parts.progress.textContent = '';
        parts.more.hidden = true;
        parts.empty.hidden = true;
      }
      if (status === 'idle') announce('');
      drawEnd(report);
    },
    list,
  };
}
