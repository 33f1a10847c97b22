import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { firstSeed, momentOf, phases, type Phase } from './kill-moments.ts';
import { setKillStages, type KillStages } from './kill-stage.ts';
import { killAndMend } from './killed-builds.ts';

// Several builds in each test, on machines that other tests keep busy.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let stages: KillStages;
const killed: Phase[] = [];
beforeAll(async () => {
  stages = await setKillStages();
});
afterAll(() => stages.remove());

// Twenty in each phase. One that fails is tried again, as the first, with its seed in BAOKU_KILL_SEED.
const seeds = Array.from({ length: 100 }, (_, index) => firstSeed(Date.now()) + index);

describe('a build that is killed at 100 moments', () => {
  it.each(seeds.map((seed) => [seed, JSON.stringify(momentOf(seed))] as const))(
    'leaves every file old or new, and the next build makes the whole site (seed %i: %s)',
    async (seed) => {
      const moment = momentOf(seed);
      if (await killAndMend(stages, moment)) killed.push(moment.phase);
    },
  );

  it.each(phases)('was killed in most trials of the phase %s before it ended by itself', (phase) => {
    expect(killed.filter((each) => each === phase).length).toBeGreaterThanOrEqual(12);
  });
});
