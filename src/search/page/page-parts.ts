/** The elements of the search page that the script fills or listens to. */
export interface PageParts {
  /** Carries the state of the search (`data-search-state`, `data-search-total`). */
  readonly root: HTMLElement;
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly suggestions: HTMLElement;
  /** What of the text is searched for, where that is not all of it. */
  readonly note: HTMLElement;
  /** What stands there before anything is asked for. */
  readonly idle: HTMLElement;
  /** All that stands there once something is asked for. */
  readonly found: HTMLElement;
  readonly count: HTMLElement;
  readonly progress: HTMLElement;
  readonly order: HTMLSelectElement;
  readonly chips: HTMLElement;
  readonly filters: HTMLDetailsElement;
  readonly facets: HTMLElement;
  readonly from: HTMLInputElement;
  readonly to: HTMLInputElement;
  readonly chart: HTMLElement;
  /** The list of results with what stands under it. */
  readonly results: HTMLElement;
  readonly list: HTMLElement;
  readonly more: HTMLButtonElement;
  readonly empty: HTMLElement;
  readonly failure: HTMLElement;
  readonly failureReason: HTMLElement;
  readonly retry: HTMLButtonElement;
  readonly announcement: HTMLElement;
}

/**
 * Finds the parts of the page that `src/templates/SearchPage.astro` makes.
 *
 * @throws Error when one is missing
 */
export function findParts(root: HTMLElement): PageParts {
  function part<Kind extends Element>(selector: string, kind: new () => Kind): Kind {
    const found = root.querySelector(selector);
    if (!(found instanceof kind)) throw new Error(`The search page has no ${selector}.`);
    return found;
  }
  const any = (name: string) => part(`[data-search-${name}]`, HTMLElement);
  return {
    root,
    form: part('form[role=search]', HTMLFormElement),
    input: part('input[name=q]', HTMLInputElement),
    suggestions: any('suggestions'),
    note: any('note'),
    idle: any('idle'),
    found: any('found'),
    count: any('count'),
    progress: any('progress'),
    order: part('[data-search-order]', HTMLSelectElement),
    chips: any('chips'),
    filters: part('[data-search-filters]', HTMLDetailsElement),
    facets: any('facets'),
    from: part('[data-search-from]', HTMLInputElement),
    to: part('[data-search-to]', HTMLInputElement),
    chart: any('chart'),
    results: any('results'),
    list: any('list'),
    more: part('[data-search-more]', HTMLButtonElement),
    empty: any('empty'),
    failure: any('failure'),
    failureReason: any('failure-reason'),
    retry: part('[data-search-retry]', HTMLButtonElement),
    announcement: any('announcement'),
  };
}
