/** Shows what is being read, and keeps it in sight. */
export interface TextMark {
  readonly moveTo: (block: Element) => void;
  readonly clear: () => void;
}

export function followText(): TextMark {
  let marked: Element | undefined;
  const clear = (): void => {
    marked?.removeAttribute('data-being-read');
    marked = undefined;
  };
  return {
    clear,
    moveTo(block) {
      if (block === marked) return;
      clear();
      marked = block;
      block.setAttribute('data-being-read', '');
      const { top, bottom } = block.getBoundingClientRect();
      // The lower part of the window is the bar's.
      if (top < 0 || bottom > innerHeight * 0.8) scrollBy({ top: top - innerHeight / 4 });
    },
  };
}
