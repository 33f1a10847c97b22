import type { RandomNumbers } from './random-numbers.ts';

// Of a large Chinese news archive: half of its reports are shorter than 570 characters, nine tenths than 1,500.
const median = 570;
const ninthDecile = 1500;
const longest = 40_000;
/** One in so many is a transcript or a document in full. */
const oneLongIn = 2000;
const normalNinthDecile = 1.2816;

/**
 * The length of the body of article `number`, in characters: log-normal, with 40,000 characters for every 2,000th, so
 * that also a small archive's lengths do not depend on chance alone.
 */
export function bodyLength(number: number, random: RandomNumbers): number {
  if (number % oneLongIn === oneLongIn / 2) return longest;
  const spread = Math.log(ninthDecile / median) / normalNinthDecile;
  const length = median * Math.exp(spread * random.normal());
  return Math.round(Math.min(Math.max(length, 60), 8000));
}
