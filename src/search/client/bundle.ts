import type { BundleEntry, FacetColumns, HeadlinePinyin, RecordPart } from '../store/bundle-files.ts';
import { openStore } from '../store/open-store.ts';
import { readJson, type SearchFiles } from '../store/search-files.ts';
import type { StoreReader } from '../store/store.ts';
import type { CalendarDay } from '../../archive/calendar-day.ts';
import { daysBack } from './days.ts';

/** What is known of a bundle's articles without their headlines. */
export interface BundleFacets {
  readonly columns: FacetColumns;
  /** By article number. */
  readonly days: readonly CalendarDay[];
  readonly headlineBlocks: ReadonlyMap<number, number>;
}

/** A bundle's files, each loaded once and when it is needed. */
export interface Bundle {
  /** Without what changes while the files stay: see {@link IndexPart}. */
  readonly entry: Omit<BundleEntry, 'dead'>;
  readonly store: StoreReader;
  loadFacets(): Promise<BundleFacets>;
  loadRecords(part: number): Promise<RecordPart>;
  loadHeadlines(): Promise<HeadlinePinyin>;
}

export function openBundle(files: SearchFiles, entry: BundleEntry): Bundle {
  const loaded = new Map<string, Promise<unknown>>();
  function once<T>(name: string, load: (path: string) => Promise<T>): Promise<T> {
    const known = loaded.get(name) as Promise<T> | undefined;
    if (known !== undefined) return known;
    const attempt = load(`${entry.path}/${name}`);
    loaded.set(name, attempt);
    // A failed attempt is forgotten, so that the next one may succeed.
    attempt.catch(() => loaded.delete(name));
    return attempt;
  }
  return {
    entry,
    store: openStore(files, entry.path),
    loadFacets: () =>
      once('facets.bin', async (path) => {
        const columns = await readJson<FacetColumns>(files, path);
        return {
          columns,
          days: daysBack(columns.newest, columns.daysBefore),
          headlineBlocks: new Map(columns.longHeadlines),
        };
      }),
    loadRecords: (part) => once(`records/${part}.bin`, (path) => readJson<RecordPart>(files, path)),
    loadHeadlines: () => once('headlines.bin', (path) => readJson<HeadlinePinyin>(files, path)),
  };
}
