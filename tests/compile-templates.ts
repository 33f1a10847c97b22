import type { TestProject } from 'vitest/node';
import { makeTestSite, writeVersion } from './faults/test-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder of compiled templates, which test sites begin with: compiling is most of a small site's build. */
    readonly templates: string;
  }
}

/** Compiles the templates once, before all tests of builds, in whichever projects they are. */
export default async function compileTemplates(project: TestProject): Promise<() => void> {
  const { folder, remove } = await (shared.baokuTemplates ??= compile());
  project.provide('templates', folder);
  // The last project's end is the run's.
  shared.baokuTemplatesUsers = (shared.baokuTemplatesUsers ?? 0) + 1;
  return () => {
    shared.baokuTemplatesUsers = (shared.baokuTemplatesUsers ?? 1) - 1;
    if (shared.baokuTemplatesUsers === 0) remove();
  };
}

/** Each project loads this file for itself. */
const shared = globalThis as typeof globalThis & {
  baokuTemplates?: ReturnType<typeof compile>;
  baokuTemplatesUsers?: number;
};

async function compile(): Promise<{ folder: string; remove: () => void }> {
  const site = makeTestSite();
  writeVersion(site, 'old', 1);
  const { code, errors } = await site.build();
  if (code !== 0) throw new Error(`The templates do not compile: ${errors}`);
  return { folder: site.at('cache/templates'), remove: site.remove };
}
