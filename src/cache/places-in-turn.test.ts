import { describe, expect, it } from 'vitest';
import { placesInTurn } from './places-in-turn.ts';

const keys = Array.from({ length: 1000 }, (_, number) => `key ${number}`);

describe('placesInTurn', () => {
  it('finds keys in their order, some of them left out or unknown', () => {
    const placeOf = placesInTurn(keys);
    for (const [number, key] of keys.entries()) {
      if (number % 3 === 0) expect(placeOf(`new ${number}`)).toBeUndefined();
      if (number % 2 === 0) expect(placeOf(key)).toBe(number);
    }
  });

  it('never gives another place than that of the key, and finds all of them once many stand elsewhere', () => {
    const placeOf = placesInTurn(keys);
    const found = keys.toReversed().map((key) => [key, placeOf(key)] as const);
    for (const [key, place] of found) expect([undefined, keys.indexOf(key)]).toContain(place);
    expect(found.slice(150).every(([, place]) => place !== undefined)).toBe(true);
  });

  it('finds nothing in nothing', () => {
    expect(placesInTurn([])('')).toBeUndefined();
  });
});
