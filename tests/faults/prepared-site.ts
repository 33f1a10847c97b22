import { copyCompiledTemplates } from '../compiled-templates.ts';
import { makeTestSite, type TestSite, type Tree } from './test-site.ts';

/**
 * A test site whose cache holds compiled templates.
 *
 * @param folder where it stands; by default in a new folder
 */
export function prepareSite(folder?: string): TestSite {
  const site = makeTestSite(folder);
  copyCompiledTemplates(site.at('cache'));
  return site;
}

/** What a clean build makes of the content as it is, with nothing in its cache but templates. */
export async function buildCleanly(site: TestSite): Promise<Tree> {
  copyCompiledTemplates(site.at('clean-cache'));
  const { code, errors } = await site.build(
    undefined,
    '--out',
    site.at('clean'),
    '--cache',
    site.at('clean-cache'),
  );
  if (code !== 0) throw new Error(errors);
  return site.tree('clean');
}
