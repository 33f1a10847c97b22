import { openBundleCache } from './bundle-cache.ts';
import { articleKey, searchFingerprint } from './bundle-key.ts';
import { fillOutput, makeMissing } from './make-missing.ts';
import { planPeriods, type PlannedPeriod } from './plan-index.ts';
import { bundleSettings, standardLimits, type SearchOptions } from './search-options.ts';

/** The period bundles that a clean build makes of an archive, newest first. */
export function periodsOf({ articles, site, limits }: SearchOptions): PlannedPeriod[] {
  const fingerprint = searchFingerprint(site, bundleSettings);
  const keyed = articles.map((article) => ({ article, key: articleKey(article) }));
  return planPeriods(keyed, fingerprint, { ...standardLimits, ...limits }.largestBundle);
}

/**
 * Makes some period bundles of an archive, and nothing else of its index: a folder for each in the output.
 *
 * @returns how many bundles stood in the cache and were not whole
 * @throws ContentChanged when an article's file changed since it was read
 * @throws WorkerDied when a bundle's process ended early twice
 */
export async function buildPeriods(
  options: SearchOptions,
  periods: readonly PlannedPeriod[],
): Promise<number> {
  const cache = openBundleCache(options.cacheDirectory);
  const wanted = periods.map(({ name, path, keys }) => ({ name, path, count: keys.length }));
  const articlesOf = new Map(
    periods.map(({ path, articles }) => [path, articles.map(({ article }) => article)] as const),
  );
  const articles = [...articlesOf.values()].flat();
  await makeMissing(wanted, articlesOf, cache, { ...options, articles });
  fillOutput(options.output, cache, wanted);
  cache.forgetOthers(wanted.map(({ path }) => path));
  return cache.damaged();
}
