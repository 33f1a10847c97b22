import { describe, expect, it } from 'vitest';
import { affordableLanes, forEachPicture } from './picture-lanes.ts';

describe('affordableLanes', () => {
  it.each([
    [16e9, 8, 8, 8],
    [16e9, 8, 4, 4],
    [1e9, 8, 8, 2],
    // One there must be.
    [0.2e9, 8, 8, 1],
  ])('of %d bytes, %d processors and %d threads: %d', (memory, processors, threads, lanes) => {
    expect(affordableLanes(memory, processors, threads)).toBe(lanes);
  });
});

describe('forEachPicture', () => {
  it('works on one large picture at a time, and goes on after one that fails', async () => {
    let [large, most, done] = [0, 0, 0];
    const work = async () => {
      most = Math.max(most, ++large);
      await new Promise(setImmediate);
      large--;
      if (++done === 2) throw new Error('damaged');
    };
    await forEachPicture([1, 2, 3, 4], (_, inTurn) =>
      inTurn({ width: 10_000, height: 9000 }, work).catch(() => undefined),
    );
    expect([most, done]).toEqual([1, 4]);
  });
});
