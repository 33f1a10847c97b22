import type { ReadAloudTexts } from '../../i18n/read-aloud-texts.ts';

/** What the buttons of the bar do. */
export interface BarActions {
  /** @param paused whether to pause or to go on */
  readonly onPause: (paused: boolean) => void;
  readonly onStop: () => void;
}

/** The bar at the page's lower edge, while it is read aloud. */
export interface Bar {
  /** @param share how much has been read, 0 to 1 */
  readonly setProgress: (share: number) => void;
  /** Says, in the place of all else, why nothing is read. */
  readonly showFault: (text: string) => void;
  /** @returns whether the focus was in it */
  readonly remove: () => boolean;
}

/** Opens the bar behind the page's content and gives it the focus. Escape within it stops. */
export function openBar(texts: ReadAloudTexts, { onPause, onStop }: BarActions): Bar {
  const bar = create('section', { className: 'read-aloud-bar', ariaLabel: texts.bar });
  const state = create('p', { role: 'status' });
  const progress = create('progress', { value: 0, ariaLabel: texts.progress });
  const pause = create('button', { type: 'button' });
  const stop = create('button', { type: 'button', textContent: texts.stop, onclick: onStop });
  bar.append(state, progress, pause, stop);
  bar.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') onStop();
  });
  document.body.append(bar);
  let paused = false;
  const say = (): void => {
    pause.textContent = paused ? texts.resume : texts.pause;
    state.textContent = paused ? texts.paused : texts.reading;
  };
  say();
  pause.addEventListener('click', () => {
    paused = !paused;
    say();
    onPause(paused);
  });
  pause.focus();
  return {
    setProgress: (share) => (progress.value = share),
    showFault(text) {
      state.textContent = text;
      progress.remove();
      stop.textContent = texts.close;
      stop.focus();
      pause.remove();
    },
    remove() {
      const held = bar.contains(document.activeElement);
      bar.remove();
      return held;
    },
  };
}

function create<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
): HTMLElementTagNameMap[Tag] {
  return Object.assign(document.createElement(tag), properties);
}
