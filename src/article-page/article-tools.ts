import { copyText } from './copy-text.ts';

/** Shows the buttons of the article's tools, which work from here on. */
export function startTools(): void {
  const buttons = document.querySelector<HTMLElement>('[data-tool-buttons]');
  if (buttons === null) return;
  const report = buttons.querySelector<HTMLElement>('[data-copy-report]');
  const copy = async (selector: string): Promise<void> => {
    const place = document.querySelector<HTMLElement>(selector);
    if (place === null || report === null) return;
    // Emptied first, so that the same report is read out a second time.
    report.textContent = '';
    const { copied = '', failed = '' } = report.dataset;
    report.textContent = (await copyText(place)) ? copied : failed;
  };
  buttons.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    const { copy: selector, print } = target.dataset;
    if (selector !== undefined) void copy(selector);
    if (print !== undefined) window.print();
  });
  buttons.hidden = false;
}
