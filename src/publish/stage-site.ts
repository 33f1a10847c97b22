import { fileOf } from '../archive/addresses.ts';
import { filesForMachines } from '../output/files.ts';
import { indexedAddresses, planPages } from '../views/plan.ts';
import { assetsOf, stageAssets, stageFolder } from './assets.ts';
import type { BuildOptions } from './build-options.ts';
import type { PageKey } from './page-key.ts';
import { beginSearch, keepSearch } from './search-step.ts';
import { stagePages, type PageSite } from './stage-pages.ts';
import type { SiteFiles } from './staging.ts';

/**
 * Stages every file of the site, what others refer to first: styles and images before pages, pages before feeds, and the
 * list of search bundles last, so that a search finds no article before its page is there. An institution's own robots.txt
 * or favicon.svg stands above ours.
 *
 * @throws OperatorError `public-file-in-the-way`, `shard-damaged`
 * @returns the pages' keys, by their files' paths
 */
export async function stageSite(
  options: BuildOptions,
  site: PageSite,
  staging: SiteFiles,
): Promise<ReadonlyMap<string, PageKey>> {
  const { archive, templates, published, shards } = site;
  const stageSearch =
    options.search === 'keep' ? keepSearch(published) : beginSearch(archive, options, published, shards);

  const own = new Set(stageFolder(options.publicDirectory, staging));
  stageFolder(templates.assetsDirectory, staging);
  stageAssets(assetsOf(archive), options.contentDirectory, published, staging);
  const pages = planPages(archive);
  const keys = await stagePages(pages, site, options, own, staging);
  for (const { address, text } of await filesForMachines(archive, indexedAddresses(pages))) {
    staging.write(fileOf(address), text);
  }
  await stageSearch(staging);
  return keys;
}
