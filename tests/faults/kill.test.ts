import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { firstSeed, momentOf } from './kill-moments.ts';
import { setKillStages, type KillStages } from './kill-stage.ts';
import { killAndMend } from './killed-builds.ts';
import { copySite } from './prepared-site.ts';
import { readMeanwhile } from './reader.ts';
import { differences } from './test-site.ts';

// Several builds in each test, on machines that other tests keep busy.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let stages: KillStages;
let killed = 0;
beforeAll(async () => {
  stages = await setKillStages();
});
afterAll(() => stages.remove());

const seeds = Array.from({ length: 7 }, (_, index) => firstSeed(20_191_125) + index);

describe('a build that is killed', () => {
  it.each(seeds.map((seed) => [seed, JSON.stringify(momentOf(seed))] as const))(
    'leaves every file old or new, and the next build makes the whole site (seed %i: %s)',
    async (seed) => {
      if (await killAndMend(stages, momentOf(seed))) killed += 1;
    },
  );

  it('was killed in most of these trials before it ended by itself', () => {
    expect(killed).toBeGreaterThanOrEqual(5);
  });
});

describe('a build that swaps its files in slowly', () => {
  it('lets readers find the old or the new version of every file, and searches an answer of one of them', async () => {
    const { versions, site: prepared } = stages.stages.change;
    const site = copySite(prepared);
    const readers = readMeanwhile(site.at('site'), versions);
    const { code } = await site.build({ kind: 'slow-swap', root: site.root, milliseconds: 3 });
    expect({ code, faults: await readers.stop() }).toEqual({ code: 0, faults: [] });
    expect(differences(site.tree(), versions.trees[1])).toEqual([]);
    site.remove();
  });
});
