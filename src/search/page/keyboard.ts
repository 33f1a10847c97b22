/** Where the keys of the search page lead. */
export interface KeyTargets {
  readonly input: HTMLInputElement;
  /** The results' links, in order. */
  readonly links: () => readonly HTMLElement[];
  /** Whether the key was for the suggestions under the box. */
  readonly suggestionsTake: (key: string) => boolean;
  readonly clear: () => void;
}

/**
 * `/` goes to the box; the arrow keys move from it through the results and back; Escape in the results leads back to
 * the box, and in the box clears it. Enter opens a link by itself.
 */
export function listenToKeys(root: HTMLElement, { input, links, suggestionsTake, clear }: KeyTargets): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || hasModifier(event) || isEditable(event.target)) return;
    event.preventDefault();
    input.focus();
    input.select();
  });

  root.addEventListener('keydown', (event) => {
    // While an input method is composing, its keys choose characters.
    if (event.isComposing || hasModifier(event) || !(event.target instanceof HTMLElement)) return;
    const { key, target } = event;
    const all = links();
    const place = all.indexOf(target);
    const taken = target === input ? inBox(key, all) : place >= 0 && inResults(key, all, place);
    if (taken) event.preventDefault();
  });

  function inBox(key: string, all: readonly HTMLElement[]): boolean {
    if (suggestionsTake(key)) return true;
    if (key === 'Escape') {
      clear();
      return true;
    }
    if (key !== 'ArrowDown' || all.length === 0) return false;
    all[0]?.focus();
    return true;
  }

  function inResults(key: string, all: readonly HTMLElement[], place: number): boolean {
    if (key === 'ArrowDown') all[Math.min(place + 1, all.length - 1)]?.focus();
    else if (key === 'ArrowUp') (all[place - 1] ?? input).focus();
    else if (key === 'Escape') input.focus();
    else return false;
    return true;
  }
}

function hasModifier({ altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey;
}

function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, select, textarea'))
  );
}
