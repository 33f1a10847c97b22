import { fillIn } from './page-texts.ts';

/**
 * Highlights `ranges` (CSS Custom Highlight API: `::highlight(search)`, and `::highlight(search-current)` for the one
 * that the reader has come to), and shows a bar that leads through them.
 *
 * @param template holds the bar
 * @param ranges at least one, in the order of the page
 */
export function openHighlightBar(template: HTMLTemplateElement, ranges: readonly Range[]): void {
  const bar = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
  const part = (name: string) => bar.querySelector<HTMLElement>(`[data-highlight-${name}]`);
  const place = part('place');
  let at = 0;

  CSS.highlights.set('search', new Highlight(...ranges));
  const current = new Highlight();
  // Where both lie, the later one by priority shows.
  current.priority = 1;
  CSS.highlights.set('search-current', current);

  function goTo(next: number): void {
    at = (next + ranges.length) % ranges.length;
    const range = ranges[at];
    if (range === undefined) return;
    current.clear();
    current.add(range);
    const pattern = place?.dataset['highlightPlace'] ?? '';
    if (place) place.textContent = fillIn(pattern, { at: String(at + 1), total: String(ranges.length) });
    const { top, bottom } = range.getBoundingClientRect();
    if (top >= 0 && bottom <= innerHeight - bar.offsetHeight * 2) return;
    scrollBy({ top: top - innerHeight / 3 });
  }

  function close(): void {
    CSS.highlights.clear();
    const held = bar.contains(document.activeElement);
    bar.remove();
    const { pathname, hash } = location;
    // The article's address without the search is the one to keep and to pass on.
    history.replaceState(history.state, '', pathname + hash);
    if (held) document.querySelector('main')?.focus({ preventScroll: true });
  }

  part('previous')?.addEventListener('click', () => goTo(at - 1));
  part('next')?.addEventListener('click', () => goTo(at + 1));
  part('close')?.addEventListener('click', close);
  bar.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  template.after(bar);
  goTo(0);
}
