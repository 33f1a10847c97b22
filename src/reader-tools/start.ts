import { keepChoices, keptChoices, largestTypeSize, type Choices } from './choices.ts';
import { linkSheet } from './link-sheet.ts';
import { showChoices } from './show-choices.ts';

const tools = document.querySelector<HTMLElement>('[data-reader-tools]');
if (tools !== null) startTools(tools);

function startTools(place: HTMLElement): void {
  const { dataset } = document.documentElement;
  let choices: Choices = {
    typeSize: Number(dataset['typeSize']),
    easyReading: dataset['easyReading'] !== undefined,
  };
  const show = (chosen: Choices | undefined): void => {
    if (chosen === undefined) return;
    choices = chosen;
    showChoices(choices, place);
  };
  const choose = (chosen: Partial<Choices>): void => {
    show({ ...choices, ...chosen });
    keepChoices(choices);
  };
  show(choices);
  place.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest('button');
    if (button === null) return;
    const { typeStep, readAloud } = button.dataset;
    if (typeStep !== undefined) {
      const step = choices.typeSize + Number(typeStep);
      choose({ typeSize: Math.min(largestTypeSize, Math.max(0, step)) });
    } else if (readAloud !== undefined) {
      linkSheet(readAloud, true);
      void import('./read-aloud/read-aloud.ts').then(({ readAloud: read }) => read(button));
    } else choose({ easyReading: !choices.easyReading });
  });
  // Chosen meanwhile, in another tab, or on the page from which the reader comes back.
  addEventListener('storage', () => show(keptChoices()));
  addEventListener('pageshow', ({ persisted }) => persisted && show(keptChoices()));
}
