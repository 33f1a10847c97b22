import { join } from 'node:path';
import { fileIn } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import type { PlannedPage } from '../views/plan.ts';
import type { View } from '../views/view.ts';
import type { ArchiveState } from './archive-state.ts';
import type { BuildOptions } from './build-options.ts';
import type { BuildRecord } from './build-record.ts';
import { editionsOf } from './editions.ts';
import type { MergedShards } from './merged-shards.ts';
import { OperatorError } from './operator-error.ts';
import { addressesOfFiles, bodyJobs, pageEdition } from './page-job.ts';
import { isRedirectKey, pageKeys, type PageKey } from './page-key.ts';
import type { PagePlan } from './page-plan.ts';
import { openPageStager } from './page-stager.ts';
import { writeKey, type RecordedKeys, type WrittenKey } from './recorded-keys.ts';
import type { SiteFiles } from './staging.ts';
import type { CompiledTemplates } from './template-compiler.ts';

/** What builds know before they make pages. */
export interface PageSite {
  readonly archive: Archive;
  readonly state: ArchiveState;
  readonly templates: CompiledTemplates;
  readonly record: BuildRecord;
  /** Paths of the files in the output folder. */
  readonly published: ReadonlySet<string>;
  /** Pages that other builds have made. */
  readonly shards?: MergedShards | undefined;
}

/** An edition with its pages. */
interface EditionPages {
  readonly number: number;
  readonly edition: Archive;
  readonly pages: readonly PlannedPage[];
  readonly keyOf: ReturnType<typeof pageKeys>;
}

/**
 * Stages pages of the archive and of its editions. Those that no change since the record concerns, and those whose key stands in it, are kept
 * as they are published, those that a shard has are taken from it, and the others are rendered.
 *
 * @param own paths of the institution's own files, where no page may stand
 * @throws OperatorError `public-file-in-the-way`, `shard-damaged`
 * @returns the keys of the planned pages, by their files' paths
 */
export async function stagePages(
  { pagesOf, isConcerned, inDoubt }: PagePlan,
  { archive, templates, record, published, shards }: PageSite,
  { contentDirectory, publicDirectory, onProgress }: BuildOptions,
  own: ReadonlySet<string>,
  staging: SiteFiles,
): Promise<ReadonlyMap<string, WrittenKey>> {
  const addressOfFile = addressesOfFiles(archive);
  const [first, ...others] = editionsOf(archive);
  const editions = [first, ...others].map((edition, number): EditionPages => ({
    number,
    edition,
    pages: pagesOf(edition),
    keyOf: pageKeys(edition, templates.key, addressOfFile),
  }));
  const recorded = record.keys();
  const bodyOf = bodyJobs(archive);
  const pageEditions = [pageEdition(first), ...others.map(pageEdition)] as const;
  const stager = openPageStager(templates, { contentDirectory, editions: pageEditions });
  const keys = new Map<string, WrittenKey>();
  const keptKey = ({ subject }: PlannedPage, path: string): WrittenKey | undefined =>
    subject !== undefined && published.has(path) && !isConcerned(subject)
      ? recorded.written(path)
      : undefined;
  const stage = async (
    page: PlannedPage,
    path: string,
    { number, keyOf }: EditionPages,
  ): Promise<PageKey> => {
    const earlier = recorded.get(path);
    const made = shards?.pageAt(path);
    let view: View | undefined;
    // The view of which the key is made is also the one that the page shows.
    const viewOnce = () => (view ??= page.view());
    const key = keyOf(page, made?.key ?? earlier, viewOnce);
    if (earlier?.shown === key.shown && published.has(path)) staging.keep(path);
    else if (made?.key.shown === key.shown) staging.write(path, made.read());
    else {
      const { address, source } = page;
      const file = staging.writeLater(path);
      const body = source && bodyOf(source);
      if (file) await stager.stage({ edition: number, address, view: viewOnce(), body }, file);
    }
    return key;
  };
  const total = editions.reduce((sum, { pages }) => sum + pages.length, 0);
  let done = 0;
  try {
    // Page by page through all editions, which have the bodies of their articles in common.
    for (const index of editions[0]?.pages.keys() ?? []) {
      for (const each of editions) {
        const page = each.pages[index] as PlannedPage;
        const path = fileIn(each.edition.site, page.address);
        if (own.has(path)) throw inTheWay(publicDirectory, path);
        const kept = keptKey(page, path);
        // Without waiting for it, as most pages are kept.
        if (kept !== undefined) {
          keys.set(path, kept);
          staging.keep(path);
        } else keys.set(path, writeKey(await stage(page, path, each)));
        done += 1;
        if (done % 100 === 0 || done === total) onProgress?.('render', done, total);
      }
    }
    await stager.finish();
    if (inDoubt) keepOthers(recorded, inDoubt, own, publicDirectory, staging);
  } finally {
    await stager.close();
  }
  return keys;
}

/** Keeps all recorded pages that are not staged yet and not gone. */
function keepOthers(
  recorded: RecordedKeys,
  inDoubt: ReadonlySet<string>,
  own: ReadonlySet<string>,
  publicDirectory: string,
  staging: SiteFiles,
): void {
  for (const path of own) {
    const key = recorded.get(path);
    if (key !== undefined && !isRedirectKey(key) && !inDoubt.has(path)) throw inTheWay(publicDirectory, path);
  }
  for (const path of recorded.pagePaths()) if (!inDoubt.has(path)) staging.keep(path);
}

function inTheWay(publicDirectory: string, path: string): OperatorError {
  return new OperatorError('public-file-in-the-way', { file: join(publicDirectory, path) });
}
