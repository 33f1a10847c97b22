/**
 * Draws the content of `container` anew, and gives the focus back to what has the same `data-key` as the element that
 * had it before. When there is none any more, `otherwise` gets it, so that a keyboard is never thrown to the top.
 */
export function keepFocus(container: HTMLElement, draw: () => void, otherwise?: () => void): void {
  const { activeElement } = document;
  const held =
    activeElement instanceof HTMLElement && container.contains(activeElement) ? activeElement : undefined;
  draw();
  if (held === undefined || held.isConnected) return;
  const key = held.dataset['key'];
  const next = [...container.querySelectorAll<HTMLElement>('[data-key]')].find(
    ({ dataset }) => dataset['key'] === key,
  );
  if (next === undefined) otherwise?.();
  else next.focus({ preventScroll: true });
}
