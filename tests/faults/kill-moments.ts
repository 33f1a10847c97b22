import { hash } from 'node:crypto';
import { randomFrom } from '../../src/search/check/random.ts';

/** From where to where a build leads: much changes; little does, which search sets apart; search folds that in. */
export const ways = ['change', 'edit', 'fold'] as const;
export type Way = (typeof ways)[number];

/** What a build is at when it is killed. */
export const phases = ['read', 'swap', 'search', 'render', 'templates'] as const;
export type Phase = (typeof phases)[number];

/** Where a build is killed. */
export interface Moment {
  readonly way: Way;
  readonly phase: Phase;
  /** How much of the phase is over: from 0 to 1, of its calls or of its time. */
  readonly share: number;
  /** Whether its children are left to notice by themselves. */
  readonly alone: boolean;
}

/** The seed of the first of some trials, to try one again: `BAOKU_KILL_SEED`. */
export function firstSeed(otherwise: number): number {
  const { BAOKU_KILL_SEED: given } = process.env;
  return given === undefined ? otherwise : Number(given);
}

/** The moment of a seed. Those of fifteen seeds in a row are in every phase of every way. */
export function momentOf(seed: number): Moment {
  // Of seeds in a row, the first numbers are alike.
  const random = randomFrom(Number.parseInt(hash('sha256', String(seed)).slice(0, 8), 16));
  return {
    way: ways[seed % ways.length] ?? 'change',
    phase: phases[seed % phases.length] ?? 'read',
    share: random(),
    alone: random() < 0.5,
  };
}
