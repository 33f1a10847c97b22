import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { makeTestSite, type TestSite } from './faults/test-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder of compiled templates, which test sites begin with: compiling is most of a small site's build. */
    readonly templates: string;
    /** This repository's archive as it is published, for tests that only look at it. */
    readonly archive: string;
    /** What its build has left for the next one, which finds most of a copy's texts and pictures in it. */
    readonly archiveCache: string;
  }
}

/** Publishes this repository's archive and so compiles the templates, once, before all tests of builds, in whichever projects they are. */
export default async function publishArchive(project: TestProject): Promise<() => void> {
  const { at, remove } = await (shared.baokuArchive ??= build());
  project.provide('templates', at('cache/templates'));
  project.provide('archive', at('site'));
  project.provide('archiveCache', at('cache'));
  // The last project's end is the run's.
  shared.baokuArchiveUsers = (shared.baokuArchiveUsers ?? 0) + 1;
  return () => {
    shared.baokuArchiveUsers = (shared.baokuArchiveUsers ?? 1) - 1;
    if (shared.baokuArchiveUsers === 0) remove();
  };
}

/** Each project loads this file for itself. */
const shared = globalThis as typeof globalThis & {
  baokuArchive?: ReturnType<typeof build>;
  baokuArchiveUsers?: number;
};

async function build(): Promise<TestSite> {
  const site = makeTestSite();
  const folders = ['content', 'public'].flatMap((name) => [`--${name}`, resolve(name)]);
  const { code, errors } = await site.build(undefined, ...folders);
  if (code !== 0) throw new Error(`The archive of this repository is not built: ${errors}`);
  return site;
}
