import type { RandomNumbers } from './random-numbers.ts';
import { vocabulary as v } from './vocabulary.ts';

/** An institution: 临江纺织厂. */
export function institution({ pick }: RandomNumbers): string {
  return pick(v.places) + pick(v.units);
}

/** A word of two or three characters that stands in no list: a name or a term. */
export function term(random: RandomNumbers): string {
  const character = (): string => v.characters[Math.floor(random.next() ** 1.5 * v.characters.length)] ?? '';
  return character() + character() + (random.next() < 0.4 ? character() : '');
}

/** A made-up name of two or three characters. */
export function personName({ pick, next }: RandomNumbers): string {
  return pick(v.surnames) + pick(v.givenNames) + (next() < 0.7 ? pick(v.givenNames) : '');
}

/** A headline of 10 to 30 characters. */
export function headline(random: RandomNumbers): string {
  const { pick } = random;
  return pick<() => string>([
    () => `${institution(random)}${pick(v.manners)}${pick(v.actions)}${pick(v.subjects)}`,
    () => `${pick(v.aims)}：${institution(random)}${pick(v.actions)}${pick(v.subjects)}`,
    () => `${pick(v.actors)}${pick(v.manners)}${pick(v.actions)}${pick(v.subjects)} ${pick(v.results)}`,
    () => `${pick(v.subjects)}更${pick(v.qualities)} ${pick(v.actors)}${pick(v.actions)}在${pick(v.places)}`,
  ])();
}

/** A sentence of 20 to 80 characters, with its full stop. */
export function sentence(random: RandomNumbers): string {
  const { pick, below } = random;
  const number = (): string => String(1 + below(random.next() < 0.2 ? 5000 : 60)) + pick(v.measures);
  const word = (): string => term(random);
  return pick<() => string>([
    () =>
      `${pick(v.openings)}，${word()}${institution(random)}的${pick(v.actors)}${pick(v.manners)}${pick(v.actions)}${word()}${pick(v.subjects)}，${pick(v.aims)}。`,
    () =>
      `为了${pick(v.aims)}，${word()}${pick(v.actors)}与${pick(v.actors)}一起${pick(v.actions)}了${number()}${word()}和${word()}，${pick(v.results)}。`,
    () =>
      `“${word()}、${word()}和${pick(v.subjects)}要${pick(v.qualities)}、${pick(v.qualities)}。”${personName(random)}说，${pick(v.results)}。`,
    () =>
      `据介绍，${word()}${pick(v.subjects)}和${word()}、${word()}共涉及${number()}，比上一年多${number()}。`,
    () =>
      `${word()}${institution(random)}还把${word()}与${word()}放在一起${pick(v.actions)}，过程${pick(v.qualities)}而${pick(v.qualities)}。`,
    () =>
      `${pick(v.actors)}${personName(random)}${pick(v.manners)}${pick(v.actions)}了${word()}${pick(v.subjects)}；${word()}则负责${pick(v.actions)}${word()}。`,
    () =>
      `从${word()}${pick(v.places)}到${word()}${pick(v.places)}，${number()}${word()}${pick(v.subjects)}已经${pick(v.actions)}，其余${pick(v.manners)}推进。`,
    () =>
      `${pick(v.openings)}，${pick(v.actors)}来到${word()}${pick(v.units)}，${pick(v.manners)}${pick(v.actions)}${word()}，《${word()}》${pick(v.results)}。`,
  ])();
}
