/** How a reader wants to read. */
export interface Choices {
  /** A step of the type size: 0 is the page's own. */
  readonly typeSize: number;
  /** Large type and targets, high contrast, one column (长者模式). */
  readonly easyReading: boolean;
}

/** The greatest step of the type size; the style sheet says how large the type is at each. */
export const largestTypeSize = 2;

const name = 'baoku-reading';

/** What the browser keeps: `1`, or `1 easy`, as apply-choices.js reads it. `undefined` where it refuses. */
export function keptChoices(): Choices | undefined {
  try {
    const [, size = '0', mode] = /^([0-2])( easy)?$/.exec(localStorage.getItem(name) ?? '') ?? [];
    return { typeSize: Number(size), easyReading: mode !== undefined };
  } catch {
    return undefined;
  }
}

/** Has the browser keep the choices; where it refuses, they hold for this page. */
export function keepChoices({ typeSize, easyReading }: Choices): void {
  try {
    localStorage.setItem(name, `${typeSize}${easyReading ? ' easy' : ''}`);
  } catch {
    // Nothing depends on it.
  }
}
