import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodsOfShard } from './shard.ts';

const period = (articles: number) => ({ keys: Array.from({ length: articles }, () => 'key') });
const sizesOf = (sizes: readonly number[], number: number, total: number) =>
  periodsOfShard(sizes.map(period), { number, total }).map(({ keys }) => keys.length);

describe('periodsOfShard', () => {
  it('gives each shard about as many articles', () => {
    const sizes = [30, 40, 20, 10, 50, 30];
    expect([1, 2, 3].map((number) => sizesOf(sizes, number, 3))).toEqual([
      [30, 40],
      [20, 10],
      [50, 30],
    ]);
  });

  it('leaves shards empty where there are fewer periods', () => {
    expect([1, 2, 3, 4].map((number) => sizesOf([10, 10], number, 4))).toEqual([[], [10], [], [10]]);
    expect(sizesOf([], 1, 2)).toEqual([]);
  });

  it('gives every period to one shard, in order, and no shard more than its part and a period', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 30 }),
        fc.integer({ min: 1, max: 12 }),
        (sizes, total) => {
          const periods = sizes.map(period);
          const shards = Array.from({ length: total }, (_, index) =>
            periodsOfShard(periods, { number: index + 1, total }),
          );
          expect(shards.flat()).toEqual(periods);
          shards.flat().forEach((each, place) => expect(each).toBe(periods[place]));
          const sum = sizes.reduce((a, b) => a + b, 0);
          const most = sum / total + Math.max(0, ...sizes);
          for (const shard of shards)
            expect(shard.reduce((articles, { keys }) => articles + keys.length, 0)).toBeLessThanOrEqual(most);
        },
      ),
    );
  });
});
