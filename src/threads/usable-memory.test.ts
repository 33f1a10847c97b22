import { describe, expect, it } from 'vitest';
import { usableMemory } from './usable-memory.ts';

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
