import { describe, expect, it } from 'vitest';
import { affordableWorkers } from './affordable-workers.ts';

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
