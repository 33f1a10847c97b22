import type { TestProject } from 'vitest/node';
import { makeTestSite, writeVersion } from './faults/test-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder of compiled templates, which test sites begin with: compiling is most of a small site's build. */
    readonly templates: string;
  }
}

/** Compiles the templates once, before all tests of builds. */
export default async function compileTemplates(project: TestProject): Promise<() => void> {
  const site = makeTestSite();
  writeVersion(site, 'old', 1);
  const { code, errors } = await site.build();
  if (code !== 0) throw new Error(`The templates do not compile: ${errors}`);
  project.provide('templates', site.at('cache/templates'));
  return () => site.remove();
}
