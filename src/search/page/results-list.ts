import type { SearchRecord } from '../client/records.ts';
import { createArticleTexts } from './article-texts.ts';
import type { PageTexts } from './page-texts.ts';
import { addArticleText, resultItem, type Asked } from './result-item.ts';

/** The list of results. */
export interface ResultsList {
  /** Shows these results; the entries of a query's earlier answers stay as they are. */
  readonly show: (records: readonly SearchRecord[], asked: Asked) => void;
  /** The first result in sight, if the page is scrolled into the list. */
  readonly inSight: () => ResultPlace | undefined;
  /** Scrolls to where a result stood. */
  readonly scrollTo: (place: ResultPlace) => void;
  /** The results' links, in order. */
  readonly links: () => HTMLAnchorElement[];
}

/** Where a result stands in the window. Passages come late and change heights: a number of pixels would not do. */
export interface ResultPlace {
  /** Its article's address. */
  readonly result: string;
  /** From the window's upper edge, in CSS pixels. */
  readonly offset: number;
}

/** @param list is filled with the results, whose passages are fetched when they come into view */
export function createResultsList(list: HTMLElement, texts: PageTexts): ResultsList {
  const articles = createArticleTexts();
  let items = new Map<string, HTMLLIElement>();
  let asked: Asked | undefined;

  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        void fill(target as HTMLLIElement);
      }
    },
    { rootMargin: '200px' },
  );

  async function fill(item: HTMLLIElement): Promise<void> {
    const of = asked;
    const article = await articles.read(item.dataset['searchResult'] ?? '');
    // Another query's results may have taken its place.
    if (of === undefined || of !== asked || !item.isConnected) return;
    if (article !== undefined) addArticleText(item, article, of);
  }

  return {
    show(records, next) {
      if (next.text !== asked?.text) {
        observer.disconnect();
        items = new Map();
        asked = next;
      }
      const of = asked;
      const shown = records.map((record) => {
        const known = items.get(record.address);
        if (known !== undefined) return known;
        const item = resultItem(record, of, texts);
        items.set(record.address, item);
        return item;
      });
      arrange(list, shown);
      for (const item of shown)
        if (item.querySelector('.result-text')?.childElementCount === 0) observer.observe(item);
    },
    inSight() {
      if (scrollY === 0) return undefined;
      const items = [...list.querySelectorAll<HTMLElement>(':scope > [data-search-result]')];
      const item = items.find((each) => each.getBoundingClientRect().bottom > 0);
      if (item === undefined) return undefined;
      const offset = Math.round(item.getBoundingClientRect().top);
      return { result: item.dataset['searchResult'] ?? '', offset };
    },
    scrollTo({ result, offset }) {
      const item = items.get(result);
      if (item !== undefined) {
        scrollBy({ top: item.getBoundingClientRect().top - offset, behavior: 'instant' });
      }
    },
    links: () => [...list.querySelectorAll<HTMLAnchorElement>('h3 a')],
  };
}

/** Makes `items` the children of `list`, in order, without touching those that already stand in their places. */
function arrange(list: HTMLElement, items: readonly HTMLElement[]): void {
  const focused = document.activeElement;
  for (const [place, item] of items.entries()) {
    const there = list.children[place];
    if (there !== item) list.insertBefore(item, there ?? null);
  }
  while (list.children.length > items.length) list.lastElementChild?.remove();
  // A node that moves loses the focus.
  if (focused instanceof HTMLElement && focused !== document.activeElement && list.contains(focused)) {
    focused.focus({ preventScroll: true });
  }
}
