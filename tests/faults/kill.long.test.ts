import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { drawMoments, killAndMend, setKillStage, type KillStage } from './killed-builds.ts';
import { prepareSite } from './prepared-site.ts';

// Several builds in each test, on machines that other tests keep busy.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const site = prepareSite();
let stage: KillStage;
let killed = 0;
beforeAll(async () => {
  stage = await setKillStage(site);
});
afterAll(() => site.remove());

describe('a build that is killed at 100 moments', () => {
  it.each(
    drawMoments(100, Date.now()).map((moment, index) => [index, JSON.stringify(moment), moment] as const),
  )(
    'leaves every file old or new, and the next build makes the whole site (%i: %s)',
    async (index, _, moment) => {
      if (await killAndMend(stage, index % 2 === 0 ? 'new' : 'old', moment)) killed += 1;
    },
  );

  it('was killed in most of these trials before it ended by itself', () => {
    expect(killed).toBeGreaterThanOrEqual(75);
  });
});
