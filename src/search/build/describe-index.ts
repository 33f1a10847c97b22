import type { Article } from '../../archive/article.ts';
import { yearOf } from '../../archive/calendar-day.ts';
import type { Site } from '../../archive/site.ts';
import { FORMAT_VERSION, type BundleEntry, type Manifest, type RecentEntry } from '../store/bundle-files.ts';
import { bundleKey } from './bundle-key.ts';
import type { BaseDifference } from './compare-with-base.ts';
import { daysOf, type IndexPlan } from './plan-index.ts';
import type { PeriodBundle } from './search-base.ts';

/** The bundles of an index as its manifest lists them. */
export interface IndexDescription {
  /** Newest first. */
  readonly periods: readonly BundleEntry[];
  readonly recent: RecentEntry | undefined;
  /** The articles of the bundles that may have to be made, by path. */
  readonly articlesOf: ReadonlyMap<string, readonly Article[]>;
}

/** Puts a plan into the words of the manifest. */
export function describeIndex(plan: IndexPlan, fingerprint: string): IndexDescription {
  if (plan.kind === 'compact') {
    const articlesOf = plan.periods.map(
      ({ path, articles }) => [path, articles.map(({ article }) => article)] as const,
    );
    return {
      periods: plan.periods.map((period) => periodEntry(period, [])),
      recent: undefined,
      articlesOf: new Map(articlesOf),
    };
  }
  const { difference } = plan;
  const periods = plan.periods.map((period, place) => periodEntry(period, difference.dead[place] ?? []));
  const recent = recentEntry(difference, fingerprint);
  const articles = difference.recent.map(({ article }) => article);
  return { periods, recent, articlesOf: new Map(recent && [[recent.path, articles]]) };
}

/** What `manifest.json` says. */
export function manifestOf(
  {
    site,
    articles,
    ...counts
  }: {
    readonly site: Site;
    /** Newest first. */
    readonly articles: readonly Article[];
    readonly recordsPerPart: number;
    readonly peopleLetters: string;
  },
  bundles: readonly BundleEntry[],
  recent: RecentEntry | undefined,
): Manifest {
  const [newest, oldest] = [articles[0], articles.at(-1)];
  return {
    format: FORMAT_VERSION,
    base: site.base,
    columns: site.columns.map(({ id, name }) => ({ id, name })),
    ...counts,
    ...(newest && oldest && { days: { from: oldest.day, to: newest.day } }),
    years: [...new Set(articles.map(({ day }) => yearOf(day)))],
    bundles,
    ...(recent && { recent }),
  };
}

function periodEntry(
  { name, path, from, to, keys, hash }: PeriodBundle,
  dead: readonly number[],
): BundleEntry {
  return { name, path, from, to, count: keys.length, hash, dead };
}

function recentEntry({ recent, places }: BaseDifference, fingerprint: string): RecentEntry | undefined {
  if (recent.length === 0) return undefined;
  const keys = recent.map(({ key }) => key);
  const hash = bundleKey(keys, fingerprint);
  const name = 'recent';
  return { name, path: `${name}_${hash}`, ...daysOf(recent), count: keys.length, hash, dead: [], places };
}
