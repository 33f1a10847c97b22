import { largestTypeSize, type Choices } from './choices.ts';
import { linkSheet } from './link-sheet.ts';

/** Has the page look as the reader chose, and the tools say so. */
export function showChoices({ typeSize, easyReading }: Choices, tools: HTMLElement): void {
  const { dataset } = document.documentElement;
  dataset['typeSize'] = String(typeSize);
  if (easyReading) dataset['easyReading'] = '';
  else delete dataset['easyReading'];
  linkSheet(tools.dataset['easySheet'] ?? '', easyReading);

  const shown = tools.querySelector('output');
  if (shown !== null) shown.value = shown.dataset['sizes']?.split(' ')[typeSize] ?? '';
  for (const button of tools.querySelectorAll<HTMLElement>('[data-type-step]')) {
    const ended = typeSize === (Number(button.dataset['typeStep']) < 0 ? 0 : largestTypeSize);
    // A button that is disabled would lose the focus that is on it.
    button.ariaDisabled = String(ended);
  }
}
