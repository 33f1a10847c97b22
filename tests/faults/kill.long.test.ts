import { afterAll, beforeAll, describe, it } from 'vitest';
import { drawMoments, killAndMend, setKillStage, type KillStage } from './killed-builds.ts';
import { makeTestSite } from './test-site.ts';

const site = makeTestSite();
let stage: KillStage;
beforeAll(async () => {
  stage = await setKillStage(site);
});
afterAll(() => site.remove());

describe('a build that is killed at 100 moments', () => {
  it.each(
    drawMoments(100, Date.now()).map((moment, index) => [index, JSON.stringify(moment), moment] as const),
  )('leaves every file old or new, and the next build makes the whole site (%i: %s)', (index, _, moment) =>
    killAndMend(stage, index % 2 === 0 ? 'new' : 'old', moment),
  );
});
