import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heatSteps, stepOf } from './heat-steps.ts';

describe('heatSteps', () => {
  it('give small numbers a step each, and larger ones steps that grow', () => {
    expect([1, 2, 3, 4, 16, 81].map(heatSteps)).toEqual([
      [1],
      [1, 2],
      [1, 2, 3],
      [1, 2, 3, 4],
      [2, 4, 8, 16],
      [3, 9, 27, 81],
    ]);
  });

  it('put every number up to the highest into one of at most four, larger ones never into a lower', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), (highest) => {
        const steps = heatSteps(highest);
        expect(steps.length).toBeLessThanOrEqual(4);
        expect(steps.at(-1)).toBe(highest);
        const found = Array.from({ length: highest + 1 }, (_, count) => stepOf(steps, count));
        expect(found[0]).toBe(0);
        expect(found).toEqual([...found].sort((a, b) => a - b));
        expect(new Set(found).size).toBe(steps.length + 1);
      }),
    );
  });
});
