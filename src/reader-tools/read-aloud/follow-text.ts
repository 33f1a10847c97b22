/** Shows what is being read, and keeps it in sight. */
export interface TextMark {
  readonly moveTo: (range: Range) => void;
  readonly clear: () => void;
}

const name = 'read-aloud';

export function followText(): TextMark {
  return {
    moveTo(range) {
      // Browsers that cannot mark a range read all the same.
      if ('highlights' in CSS) CSS.highlights.set(name, new Highlight(range));
      const { top, bottom } = range.getBoundingClientRect();
      // The lower part of the window is the bar's.
      if (top < 0 || bottom > innerHeight * 0.75) scrollBy({ top: top - innerHeight / 4 });
    },
    clear() {
      if ('highlights' in CSS) CSS.highlights.delete(name);
    },
  };
}
