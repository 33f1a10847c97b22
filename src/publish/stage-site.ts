import { join } from 'node:path';
import { fileOf } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { filesForMachines } from '../output/files.ts';
import { indexedAddresses, planPages } from '../views/plan.ts';
import { assetsOf, stageAssets, stageFolder } from './assets.ts';
import type { BuildOptions } from './build-options.ts';
import type { BuildRecord } from './build-record.ts';
import { OperatorError } from './operator-error.ts';
import type { PageKey } from './page-key.ts';
import { pageKeys } from './page-key.ts';
import { addressesOfFiles, pageContents, renderPage } from './page-maker.ts';
import { beginSearch, keepSearch } from './search-step.ts';
import type { SiteFiles } from './staging.ts';
import type { CompiledTemplates } from './template-compiler.ts';

/**
 * Stages every file of the site, what others refer to first: styles and images before pages, pages before feeds, and the
 * list of search bundles last, so that a search finds no article before its page is there. Pages whose key stands in the
 * record are kept as they are published. An institution's own robots.txt or favicon.svg
 * stands above ours.
 *
 * @param published paths of the files in the output folder
 * @throws OperatorError `public-file-in-the-way`
 * @returns the pages' keys, by their files' paths
 */
export async function stageSite(
  options: BuildOptions,
  archive: Archive,
  templates: CompiledTemplates,
  record: BuildRecord,
  published: ReadonlySet<string>,
  staging: SiteFiles,
): Promise<ReadonlyMap<string, PageKey>> {
  const { contentDirectory, onProgress } = options;
  const stageSearch =
    options.search === 'keep' ? keepSearch(published) : beginSearch(archive, options, published);

  const own = new Set(stageFolder(options.publicDirectory, staging));
  stageFolder(templates.assetsDirectory, staging);
  stageAssets(assetsOf(archive), contentDirectory, published, staging);

  const pages = planPages(archive);
  const addressOfFile = addressesOfFiles(archive);
  const keyOf = pageKeys(archive, templates.key, addressOfFile);
  const recorded = record.keys();
  const contentOf = pageContents(archive, contentDirectory);
  const keys = new Map<string, PageKey>();
  for (const [index, planned] of pages.entries()) {
    // The view of which the key is made is also the one that the page shows.
    const page = { ...planned, view: once(planned.view) };
    const path = fileOf(page.address);
    if (own.has(path)) {
      throw new OperatorError('public-file-in-the-way', { file: join(options.publicDirectory, path) });
    }
    const earlier = recorded.get(path);
    const key = keyOf(page, earlier);
    keys.set(path, key);
    if (earlier?.shown === key.shown && published.has(path)) staging.keep(path);
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

function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
