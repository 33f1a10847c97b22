import { fileOf } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { filesForMachines } from '../output/files.ts';
import { indexedAddresses, planPages } from '../views/plan.ts';
import { assetsOf, stageAssets, stageFolder } from './assets.ts';
import type { BuildOptions } from './build-options.ts';
import type { BuildRecord } from './build-record.ts';
import { pageKeys, rememberedPageKeys } from './page-key.ts';
import { addressesOfFiles, pageContents, renderPage } from './page-maker.ts';
import { beginSearch, keepSearch } from './search-step.ts';
import type { Staging } from './staging.ts';
import type { CompiledTemplates } from './template-compiler.ts';

/**
 * Stages every file of the site, what others refer to first: styles and images before pages, pages before feeds, and the
 * list of search bundles last, so that a search finds no article before its page is there. Pages whose key stands in the
 * record are kept as they are published. An institution's own files stand above all that is made.
 *
 * @param published paths of the files in the output folder
 * @returns the pages' keys, by their files' paths
 */
export async function stageSite(
  options: BuildOptions,
  archive: Archive,
  templates: CompiledTemplates,
  record: BuildRecord,
  published: ReadonlySet<string>,
  staging: Staging,
): Promise<ReadonlyMap<string, string>> {
  const { contentDirectory, memory, onProgress } = options;
  const stageSearch = options.search === 'keep' ? keepSearch(published) : beginSearch(archive, options);

  const own = new Set(stageFolder(options.publicDirectory, staging));
  stageFolder(templates.assetsDirectory, staging);
  stageAssets(assetsOf(archive), contentDirectory, published, staging);

  const pages = planPages(archive);
  const addressOfFile = addressesOfFiles(archive);
  const keyOf = memory
    ? rememberedPageKeys(memory.keys, archive, templates.key, addressOfFile)
    : pageKeys(archive, templates.key, addressOfFile);
  const contentOf = pageContents(archive, contentDirectory);
  const keys = new Map<string, string>();
  for (const [index, page] of pages.entries()) {
    const path = fileOf(page.address);
    if (own.has(path)) continue;
    const key = keyOf(page);
    keys.set(path, key);
    if (record.keys.get(path) === key && published.has(path)) staging.keep(path);
    else {
      const content = contentOf(page);
      staging.write(path, await renderPage(templates.application, archive, page.address, content));
    }
    if (index % 100 === 99 || index === pages.length - 1) onProgress?.('render', index + 1, pages.length);
  }
  for (const { address, text } of await filesForMachines(archive, indexedAddresses(pages))) {
    staging.write(fileOf(address), text);
  }
  await stageSearch(staging);
  return keys;
}
