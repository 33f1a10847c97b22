import { parseQuery } from '../text/query.ts';

/** Milliseconds without a key before what was typed is searched for. */
const typingPause = 120;

/** Decides when what is being typed is searched for. */
export interface TypingPause {
  /** Is told of every change of the text. */
  readonly type: (text: string) => void;
  /** Drops what waits: something else is searched for, or nothing. */
  readonly end: () => void;
}

/** @param search is called once typing rests, or at once for words that come as a whole */
export function createTypingPause(search: () => void): TypingPause {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastTyped = -Infinity;
  return {
    type(text) {
      clearTimeout(timer);
      const now = performance.now();
      // What comes at once (a word from an input method, a pasted name) need not wait; single letters may go on.
      const isWhole = now - lastTyped > typingPause && parseQuery(text).words.every(isLong);
      lastTyped = now;
      if (isWhole) search();
      else timer = setTimeout(search, typingPause);
    },
    end() {
      clearTimeout(timer);
      lastTyped = -Infinity;
    },
  };
}

function isLong({ characters }: { readonly characters: readonly string[] }): boolean {
  return characters.length > 1;
}
