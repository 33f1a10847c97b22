import { readFileSync, rmSync } from 'node:fs';
import { expect } from 'vitest';
import type { CallCount, Fault } from './fault.ts';
import type { Way } from './kill-moments.ts';
import { buildCleanly, copySite, prepareSite } from './prepared-site.ts';
import { search, type Versions } from './reader.ts';
import { differences, editOldVersion, writeVersion, type TestSite } from './test-site.ts';

/** One way that a build leads, and all that is known of it. */
export interface KillStage {
  /** Before the build: what was published and cached, and the content to build. Trials take a copy. */
  readonly site: TestSite;
  /** Further arguments of the build. */
  readonly args: readonly string[];
  /** The site before and after. */
  readonly versions: Versions;
  readonly count: CallCount;
}

/** The stages by way, and what is to be removed in the end. */
export interface KillStages {
  readonly stages: Readonly<Record<Way, KillStage>>;
  /** Milliseconds that the templates take to compile. */
  readonly templates: number;
  readonly remove: () => void;
}

/** Builds every version cleanly, with a cache of its own, and once each way. */
export async function setKillStages(): Promise<KillStages> {
  const sites: TestSite[] = [];
  const make = (from?: TestSite) => {
    const site = from === undefined ? prepareSite(undefined, true) : copySite(from);
    sites.push(site);
    return site;
  };
  const version = async (site: TestSite, name: string) => ({
    tree: site.tree(name),
    answer: await search(site.at(name)),
  });

  const change = make();
  writeVersion(change, 'old');
  await counted(change);
  const old = await version(change, 'site');
  const edit = make(change);
  editOldVersion(edit);
  writeVersion(change, 'new');
  const { templates } = await counted(change, (count) => buildCleanly(change, count, false));
  const fresh = await version(change, 'clean');
  await buildCleanly(edit);
  const edited = await version(edit, 'clean');

  const changing = make(change);
  const changeCount = await counted(changing);
  expect(differences(changing.tree(), fresh.tree)).toEqual([]);
  expect(changeCount.workers).toBeGreaterThan(0);

  const fold = make(edit);
  const editCount = await counted(fold);
  const apart = await version(fold, 'site');
  const isOfIndex = (path: string) => /^search\/(?!index\.html)/.test(path);
  const different = differences(apart.tree, edited.tree);
  expect(different.filter((path) => !isOfIndex(path))).toEqual([]);
  expect(different).toContain('search/manifest.json');
  expect(apart.answer).toBe(edited.answer);

  const folding = make(fold);
  const foldCount = await counted(folding, undefined, '--compact');
  expect(differences(folding.tree(), edited.tree)).toEqual([]);

  const between = (one: typeof old, other: typeof old): Versions => ({
    trees: [one.tree, other.tree],
    answers: [one.answer, other.answer],
  });
  return {
    stages: {
      change: { site: change, args: [], versions: between(old, fresh), count: changeCount },
      edit: { site: edit, args: [], versions: between(old, apart), count: editCount },
      fold: { site: fold, args: ['--compact'], versions: between(apart, edited), count: foldCount },
    },
    templates: templates ?? Number.NaN,
    remove() {
      for (const site of sites) site.remove();
    },
  };
}

/** Counts the calls of a build. */
async function counted(
  site: TestSite,
  build: (count: Fault) => Promise<unknown> = async (count) => {
    const { code, errors } = await site.build(count, ...args);
    expect({ code, errors }).toMatchObject({ code: 0 });
  },
  ...args: readonly string[]
): Promise<CallCount> {
  const report = `${site.root}-count.json`;
  await build({ kind: 'count', root: site.root, report });
  const text = readFileSync(report, 'utf8');
  rmSync(report);
  return JSON.parse(text) as CallCount;
}
