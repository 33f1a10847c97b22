import { join } from 'node:path';
import { fileOf } from '../archive/addresses.ts';
import { filesForMachines } from '../output/files.ts';
import { redirectsOf } from '../output/redirects.ts';
import { isSitemap } from '../output/sitemaps.ts';
import { indexedAddresses, planPages, type PlannedPage } from '../views/plan.ts';
import { assetsOf, stageAssets, stageFolder } from './assets.ts';
import type { BuildOptions } from './build-options.ts';
import { filesOfTraditional, traditionalRedirects } from './edition-files.ts';
import { editionsOf } from './editions.ts';
import { editorFiles, type EditorFiles } from './editor-files.ts';
import { OperatorError } from './operator-error.ts';
import { redirectKey } from './page-key.ts';
import { planSite, type PagePlan } from './page-plan.ts';
import { RecordedKeys, writeKey, type WrittenKey } from './recorded-keys.ts';
import { beginSearch, keepSearch } from './search-step.ts';
import { stagePages, type PageSite } from './stage-pages.ts';
import type { SiteFiles } from './staging.ts';

/** What a build knows of what it staged. */
export interface StagedFiles {
  /** Of the pages and of what leads to them from former addresses. */
  readonly keys: RecordedKeys;
  /** As the record has them. */
  readonly sitemaps: readonly string[];
}

/**
 * Stages every file of the site, what others refer to first: styles and images before pages, pages before feeds, and the
 * list of search bundles last, so that a search finds no article before its page is there. An institution's own robots.txt
 * or favicon.svg stands above ours.
 *
 * @throws OperatorError `public-file-in-the-way`, `shard-damaged`
 */
export async function stageSite(
  options: BuildOptions,
  site: PageSite,
  staging: SiteFiles,
): Promise<StagedFiles> {
  const { archive, templates, published, shards } = site;
  const stageSearch =
    options.search === 'keep' ? keepSearch(published) : beginSearch(archive, options, published, shards);

  const own = new Set(stageFolder(options.publicDirectory, staging));
  stageFolder(templates.assetsDirectory, staging);
  const sheet = archive.themeSheet;
  if (sheet) staging.write(fileOf(sheet.address), sheet.text);
  stageAssets(assetsOf(archive), options.contentDirectory, published, staging);
  stageEditor(editorFiles(archive.site), options, own, staging);
  const plan = planSite(site);
  const pages = await stagePages(plan, site, options, own, staging);
  const sitemaps = await stageForMachines(plan, site, own, staging);
  const [, ...editions] = editionsOf(archive);
  for (const edition of editions) {
    for (const { path, text } of await filesOfTraditional(edition)) staging.write(path, text);
  }
  const redirects = stageRedirects(site, staging);
  await stageSearch(staging);
  const { inDoubt } = plan;
  const keys = inDoubt
    ? site.record.keys().with(pages, inDoubt, redirects)
    : RecordedKeys.of(pages, redirects);
  return { keys, sitemaps };
}

/**
 * Stages the files for machines. Sitemaps name every page: where all pages are where they were, they are kept as they are published.
 *
 * @returns what a record says of sitemaps
 */
async function stageForMachines(
  { pagesOf, inDoubt }: PagePlan,
  { archive, record, published }: PageSite,
  own: ReadonlySet<string>,
  staging: SiteFiles,
): Promise<readonly string[]> {
  const areKept =
    inDoubt?.size === 0 &&
    record.sitemaps.length > 0 &&
    record.sitemaps.every((path) => published.has(path) && !own.has(path));
  if (areKept) for (const path of record.sitemaps) staging.keep(path);
  const all = (): readonly PlannedPage[] => (inDoubt ? planPages(archive) : pagesOf(archive));
  const files = await filesForMachines(archive, areKept ? undefined : indexedAddresses(all()));
  for (const { address, text } of files) staging.write(fileOf(address), text);
  if (areKept) return record.sitemaps;
  const sitemaps = files.filter(({ address }) => isSitemap(address)).map(({ address }) => fileOf(address));
  return sitemaps.some((path) => own.has(path)) ? [] : sitemaps;
}

/** A mixture of two editors would work as neither. */
function stageEditor(
  files: EditorFiles,
  { publicDirectory }: BuildOptions,
  own: ReadonlySet<string>,
  staging: SiteFiles,
): void {
  for (const [path, bytes] of files) {
    if (own.has(path))
      throw new OperatorError('public-file-in-the-way', { file: join(publicDirectory, path) });
    staging.write(path, bytes());
  }
}

/** Old archives have one for every article: those that the record knows are not compared with what is published. */
function stageRedirects(
  { archive, record, published }: PageSite,
  staging: SiteFiles,
): ReadonlyMap<string, WrittenKey> {
  const recorded = record.keys();
  const keys = new Map<string, WrittenKey>();
  const [, ...editions] = editionsOf(archive);
  const redirects = [
    ...redirectsOf(archive, staging.expected),
    ...editions.flatMap((edition) => traditionalRedirects(edition, staging.expected)),
  ];
  for (const { file, text } of redirects) {
    const key = redirectKey(text);
    keys.set(file, writeKey(key));
    if (recorded.get(file)?.shown === key.shown && published.has(file)) staging.keep(file);
    else staging.write(file, text);
  }
  return keys;
}
