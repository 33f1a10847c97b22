import type { CalendarDay } from '../../archive/calendar-day.ts';
import type { Manifest } from '../store/bundle-files.ts';
import type { Bundle } from './bundle.ts';
import type { Hit } from './hit.ts';

/** What a result shows. */
export interface SearchRecord {
  readonly hit: Hit;
  readonly headline: string;
  readonly kicker?: string;
  readonly day: CalendarDay;
  /** The column's name. */
  readonly column?: string;
  readonly source?: string;
  /** Path from the server's root, behind the site's base: `/reports/2019/11/25/x/`. */
  readonly address: string;
}

/** The records of hits, in their order; every part that is needed is loaded once. */
export async function loadRecords(
  manifest: Manifest,
  hits: readonly Hit[],
  bundleOf: (path: string) => Bundle,
  signal?: AbortSignal,
): Promise<SearchRecord[]> {
  const columnNames = new Map(manifest.columns.map(({ id, name }) => [id, name]));
  const records = await Promise.all(
    hits.map(async (hit) => {
      const part = await bundleOf(hit.bundle).loadRecords(Math.floor(hit.number / manifest.recordsPerPart));
      const place = hit.number % manifest.recordsPerPart;
      const id = part.ids[place];
      const headline = part.headlines[place];
      if (id === undefined || headline === undefined) {
        throw new RangeError(`${hit.bundle} has no record ${hit.number}.`);
      }
      const kicker = part.kickers.find(([at]) => at === place)?.[1];
      const column = hit.column === undefined ? undefined : (columnNames.get(hit.column) ?? hit.column);
      return {
        hit,
        headline,
        ...(kicker === undefined ? {} : { kicker }),
        day: hit.day,
        ...(column === undefined ? {} : { column }),
        ...(hit.source === undefined ? {} : { source: hit.source }),
        address: `${manifest.base}${hit.day.replaceAll('-', '/')}/${id}/`,
      };
    }),
  );
  signal?.throwIfAborted();
  return records;
}
