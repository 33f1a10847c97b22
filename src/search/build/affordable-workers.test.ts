import { describe, expect, it } from 'vitest';
import { affordableWorkers, usableMemory } from './affordable-workers.ts';

describe('affordableWorkers', () => {
  it.each([
    [16e9, 2, 'baoku', 2],
    [16e9, 64, 'baoku', 13],
    [2.5e9, 8, 'baoku', 2],
    [16e9, 8, 'pagefind', 4],
    [8e9, 8, 'pagefind', 2],
    // One there must be.
    [0.5e9, 8, 'baoku', 1],
    [0.5e9, 8, 'pagefind', 1],
  ] as const)('of %d bytes and %d processors, %s: %d', (memory, processors, indexer, workers) => {
    expect(affordableWorkers(memory, processors, indexer)).toBe(workers);
  });
});

describe('usableMemory', () => {
  it.each([
    ['a container’s limit', 2e9, 2e9],
    ['no limit', 0, 64e9],
    ['a limit that nobody knows', undefined, 64e9],
    ['more than there is, which stands for no limit', 2 ** 64, 64e9],
  ])('takes %s for what it is', (_, constrained, usable) => {
    expect(usableMemory(64e9, constrained)).toBe(usable);
  });
});
