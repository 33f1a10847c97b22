/** A name where it stands in a text. Offsets in UTF-16 units. */
export interface FoundName {
  readonly name: string;
  readonly start: number;
}

/** One state of the search: what has been read so far is the beginning of some name. */
interface State {
  readonly next: Map<number, State>;
  /** The state of the longest proper ending of what was read. */
  back: State | undefined;
  /** The name that ends here. */
  name: string | undefined;
}

/**
 * Finds many names in one pass over a text, whose time does not grow with their number (Aho and Corasick, Communications
 * of the ACM 18, 1975). A name within a longer one is not found there: 总工会 in 余杭区总工会 where both are names. Letters
 * and digits belong to the word beside them, so GDP does not stand in GDPR.
 */
export function nameFinder(names: Iterable<string>): (text: string) => readonly FoundName[] {
  const start = buildStates(names);
  return (text) => {
    const found: FoundName[] = [];
    let state = start;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      let next = state.next.get(unit);
      while (next === undefined && state.back !== undefined) {
        state = state.back;
        next = state.next.get(unit);
      }
      if (next === undefined) continue;
      state = next;
      const name = longestName(state, text, at + 1);
      if (name !== undefined) keepOuter(found, { name, start: at + 1 - name.length });
    }
    return found;
  };
}

function buildStates(names: Iterable<string>): State {
  const start: State = { next: new Map(), back: undefined, name: undefined };
  for (const name of names) {
    let state = start;
    for (let at = 0; at < name.length; at++) {
      const unit = name.charCodeAt(at);
      let next = state.next.get(unit);
      if (next === undefined)
        state.next.set(unit, (next = { next: new Map(), back: start, name: undefined }));
      state = next;
    }
    if (state !== start) state.name = name;
  }
  // Shorter ones first: where a state leads back to depends on those before it.
  const queue = [...start.next.values()];
  for (const state of queue) {
    for (const [unit, next] of state.next) {
      let back = state.back;
      while (back !== undefined && !back.next.has(unit)) back = back.back;
      next.back = back?.next.get(unit) ?? start;
      queue.push(next);
    }
  }
  return start;
}

/** The longest name that ends before `end` and is not a part of a longer word. */
function longestName(state: State, text: string, end: number): string | undefined {
  for (let each: State | undefined = state; each !== undefined; each = each.back) {
    if (each.name !== undefined && isWhole(text, end - each.name.length, end)) return each.name;
  }
  return undefined;
}

function isWhole(text: string, start: number, end: number): boolean {
  return !isWithinWord(text, start) && !isWithinWord(text, end);
}

/** Whether Latin letters or digits stand on both sides of the place. */
function isWithinWord(text: string, at: number): boolean {
  return isWordUnit(text.charCodeAt(at - 1)) && isWordUnit(text.charCodeAt(at));
}

function isWordUnit(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
}

/** Adds a name that ends behind all that were found, and drops those that it holds. */
function keepOuter(found: FoundName[], name: FoundName): void {
  while ((found.at(-1)?.start ?? -1) >= name.start) found.pop();
  found.push(name);
}
