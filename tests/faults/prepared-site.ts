import { rmSync } from 'node:fs';
import { copyCompiledTemplates } from '../compiled-templates.ts';
import type { Fault } from './fault.ts';
import { copyFolder, makeTestSite, type TestSite, type Tree } from './test-site.ts';

/**
 * A test site whose cache holds compiled templates.
 *
 * @param folder where it stands; by default in a new folder
 */
export function prepareSite(folder?: string, hasSmallIndex = false): TestSite {
  const site = makeTestSite(folder, hasSmallIndex);
  copyCompiledTemplates(site.at('cache'));
  return site;
}

/** A copy of a site with its content, caches and output, for a test that changes it. */
export function copySite(site: TestSite): TestSite {
  const copy = makeTestSite(undefined, site.hasSmallIndex);
  copyFolder(site.root, copy.root);
  return copy;
}

/** What a clean build makes of the content as it is, with nothing in its cache but templates, or nothing at all. */
export async function buildCleanly(site: TestSite, fault?: Fault, hasTemplates = true): Promise<Tree> {
  for (const name of ['clean', 'clean-cache']) rmSync(site.at(name), { recursive: true, force: true });
  if (hasTemplates) copyCompiledTemplates(site.at('clean-cache'));
  const { code, errors } = await site.build(
    fault,
    '--out',
    site.at('clean'),
    '--cache',
    site.at('clean-cache'),
  );
  if (code !== 0) throw new Error(errors);
  return site.tree('clean');
}
