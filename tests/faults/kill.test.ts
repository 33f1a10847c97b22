import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { drawMoments, killAndMend, setKillStage, type KillStage } from './killed-builds.ts';
import { readMeanwhile } from './reader.ts';
import { prepareSite } from './prepared-site.ts';
import { differences, writeVersion } from './test-site.ts';

// Several builds in each test, on machines that other tests keep busy.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const site = prepareSite();
let stage: KillStage;
let killed = 0;
beforeAll(async () => {
  stage = await setKillStage(site);
});
afterAll(() => site.remove());

describe('a build that is killed', () => {
  // Each trial leads from the version that the one before it left to the other one.
  it.each(drawMoments(7, 20191125).map((moment, index) => [index, JSON.stringify(moment), moment] as const))(
    'leaves every file old or new, and the next build makes the whole site (%i: %s)',
    async (index, _, moment) => {
      if (await killAndMend(stage, index % 2 === 0 ? 'new' : 'old', moment)) killed += 1;
    },
  );

  it('was killed in most of these trials before it ended by itself', () => {
    expect(killed).toBeGreaterThanOrEqual(5);
  });
});

describe('a build that swaps its files in slowly', () => {
  it('lets readers find the old or the new version of every file, and searches an answer of one of them', async () => {
    const { versions } = stage;
    const [version, index] =
      differences(site.tree(), versions.trees[0]).length === 0 ? ['new', 1] : ['old', 0];
    writeVersion(site, version as 'old' | 'new');
    const readers = readMeanwhile(site.at('site'), versions);
    const { code } = await site.build({ kind: 'slow-swap', root: site.root, milliseconds: 3 });
    expect({ code, faults: await readers.stop() }).toEqual({ code: 0, faults: [] });
    expect(differences(site.tree(), versions.trees[index as 0 | 1])).toEqual([]);
  });
});
