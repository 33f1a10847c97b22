import { readFileSync, rmSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import { randomFrom } from '../../src/search/check/random.ts';
import type { CallCount, Fault } from './fault.ts';
import { faultsOf, readMeanwhile, search, type Versions } from './reader.ts';
import { differences, writeVersion, type TestSite, type Version } from './test-site.ts';

/** Where a build is killed: at a share of its calls (0 to 1) before or during the swap, or some time after a call. */
export type Moment =
  | { readonly phase: 'read' | 'render' | 'swap'; readonly share: number }
  | { readonly phase: 'templates' | 'search'; readonly milliseconds: number };

/** So many moments, in each phase in turn; the same seed gives the same. */
export function drawMoments(count: number, seed: number): Moment[] {
  const random = randomFrom(seed);
  const phases = ['read', 'swap', 'render', 'search', 'swap', 'swap', 'templates'] as const;
  return Array.from({ length: count }, (_, index) => {
    const phase = phases[index % phases.length] ?? 'swap';
    return phase === 'templates' || phase === 'search'
      ? { phase, milliseconds: Math.floor(random() * 900) }
      : { phase, share: random() };
  });
}

/** A test site with the old version published, and both versions as clean builds make them. */
export interface KillStage {
  readonly site: TestSite;
  readonly versions: Versions;
  /** Calls of a build towards each version. */
  readonly counts: Readonly<Record<Version, CallCount>>;
}

/** Builds both versions cleanly, and once towards each from the other. */
export async function setKillStage(site: TestSite): Promise<KillStage> {
  const clean = async (version: Version) => {
    writeVersion(site, version);
    expect(await site.build()).toMatchObject({ code: 0 });
    const made = { tree: site.tree(), answer: await search(site.at('site')) };
    rmSync(site.at('site'), { recursive: true });
    return made;
  };
  const [old, fresh] = [await clean('old'), await clean('new')];
  const count = async (version: Version): Promise<CallCount> => {
    writeVersion(site, version);
    const report = `${site.root}-count.json`;
    const { code, errors } = await site.build({ kind: 'count', root: site.root, report });
    expect({ code, errors }).toMatchObject({ code: 0 });
    const text = readFileSync(report, 'utf8');
    rmSync(report);
    return JSON.parse(text) as CallCount;
  };
  await count('old');
  const counts = { new: await count('new'), old: await count('old') };
  return { site, versions: { trees: [old.tree, fresh.tree], answers: [old.answer, fresh.answer] }, counts };
}

/**
 * Kills a build towards `version` and looks at what it leaves: readers find the old or the new version of every file all
 * the while, and the next build makes the site that a clean build makes. Returns whether the build was killed before it
 * ended by itself.
 */
export async function killAndMend(stage: KillStage, version: Version, moment: Moment): Promise<boolean> {
  const { site, versions, counts } = stage;
  const index = version === 'old' ? 0 : 1;
  writeVersion(site, version);
  if (moment.phase === 'templates') rmSync(site.at('cache/templates'), { recursive: true });

  const readers = readMeanwhile(site.at('site'), versions);
  const { child, ended } = site.start(faultAt(moment, counts[version], site.root));
  child.stderr?.on('data', (text: string) => {
    if (!('milliseconds' in moment) || !text.includes('<<here>>')) return;
    void setTimeout(moment.milliseconds).then(() => killGroup(child.pid));
  });
  const { code } = await ended;
  expect(await readers.stop()).toEqual([]);
  expect(faultsOf(site.tree(), versions)).toEqual([]);
  expect(versions.answers).toContain(await search(site.at('site')));

  expect(await site.build()).toMatchObject({ code: 0 });
  expect(differences(site.tree(), versions.trees[index])).toEqual([]);
  expect(await search(site.at('site'))).toBe(versions.answers[index]);
  return code === null;
}

function faultAt(moment: Moment, { firstSwap, lastSwap }: CallCount, root: string): Fault {
  switch (moment.phase) {
    case 'templates':
      return { kind: 'mark', root, path: 'cache/astro' };
    case 'search':
      return { kind: 'mark', root, path: 'cache/search-bundles' };
    case 'read':
      return { kind: 'kill', root, call: 1 + Math.floor((moment.share * firstSwap) / 3) };
    case 'render':
      return { kind: 'kill', root, call: Math.floor(firstSwap * (1 / 3 + (moment.share * 2) / 3)) };
    case 'swap':
      // From the first file that is swapped in to the record that says that all of them are.
      return { kind: 'kill', root, call: firstSwap + Math.floor(moment.share * (lastSwap - firstSwap)) };
  }
}

function killGroup(processId: number | undefined): void {
  try {
    process.kill(-(processId ?? Number.NaN), 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
