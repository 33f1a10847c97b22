import { rmSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Fault } from './fault.ts';
import type { Moment } from './kill-moments.ts';
import type { KillStage, KillStages } from './kill-stage.ts';
import { copySite } from './prepared-site.ts';
import { faultsOf, readMeanwhile, search } from './reader.ts';
import { differences, type TestSite } from './test-site.ts';

/**
 * Kills a build at a moment and looks at what it leaves: readers find the old or the new version of every file all the
 * while, and the next build makes the site that is made where nothing is killed. Returns whether the build was killed
 * before it ended by itself.
 */
export async function killAndMend({ stages, templates }: KillStages, moment: Moment): Promise<boolean> {
  const stage = stages[moment.way];
  const site = copySite(stage.site);
  try {
    if (moment.phase === 'templates') rmSync(site.at('cache/templates'), { recursive: true });
    return await killIn(site, stage, moment, templates);
  } finally {
    site.remove();
  }
}

async function killIn(
  site: TestSite,
  { versions, args, count }: KillStage,
  moment: Moment,
  templates: number,
): Promise<boolean> {
  const readers = readMeanwhile(site.at('site'), versions);
  const { child, ended } = site.start(faultAt(moment, count, site.root), ...args);
  child.stderr?.on('data', (text: string) => {
    if (!text.includes('<<here>>')) return;
    const milliseconds = moment.share * (moment.phase === 'templates' ? templates : (count.search ?? 0));
    void setTimeout(milliseconds).then(() => kill(child.pid, moment.alone));
  });
  const { code } = await ended;
  expect(await readers.stop()).toEqual([]);
  expect(faultsOf(site.tree(), versions)).toEqual([]);
  expect(versions.answers).toContain(await search(site.at('site')));

  expect(await site.build(undefined, ...args)).toMatchObject({ code: 0 });
  expect(differences(site.tree(), versions.trees[1])).toEqual([]);
  expect(await search(site.at('site'))).toBe(versions.answers[1]);
  return code === null;
}

function faultAt(
  { phase, share, alone }: Moment,
  { firstSwap, lastSwap }: KillStage['count'],
  root: string,
): Fault {
  switch (phase) {
    case 'templates':
      return { kind: 'mark', root, path: 'cache/astro' };
    case 'search':
      return { kind: 'mark', root, path: 'cache/search-bundles' };
    case 'read':
      return { kind: 'kill', root, alone, call: 1 + Math.floor((share * firstSwap) / 3) };
    case 'render':
      return { kind: 'kill', root, alone, call: Math.floor(firstSwap * (1 / 3 + (share * 2) / 3)) };
    case 'swap':
      // From the first file that is swapped in to the record that says that all of them are.
      return { kind: 'kill', root, alone, call: firstSwap + Math.floor(share * (lastSwap - firstSwap)) };
  }
}

function kill(processId: number | undefined, alone: boolean): void {
  try {
    process.kill(alone ? (processId ?? Number.NaN) : -(processId ?? Number.NaN), 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
