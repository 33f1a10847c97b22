import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBundleCache } from './bundle-cache.ts';
import { articleKey, searchFingerprint } from './bundle-key.ts';
import { describeIndex, manifestOf } from './describe-index.ts';
import { fillOutput, makeMissing } from './make-missing.ts';
import { openSyllables } from './known-syllables.ts';
import { nameSyllables, peoplePinyin } from './pinyin.ts';
import { planIndex } from './plan-index.ts';
import { readSearchBase, writeSearchBase } from './search-base.ts';
import { bundleSettings, standardLimits, type SearchOptions } from './search-options.ts';
import { writePacked } from './write-bundle.ts';

export interface SearchSummary {
  readonly bundles: number;
  readonly articles: number;
  /** Articles in the bundle of those that changed since the periods' bundles were made. */
  readonly recent: number;
  /** Bundles taken from the cache. */
  readonly reused: number;
  /** Parts of the cache that stood there and were not whole. */
  readonly damaged: number;
}

/**
 * Makes the search index: a folder for each period's bundle and one for the articles changed since those were made, people's
 * names in pinyin, and `manifest.json`. Bundles whose articles did not change are taken from the cache. The same input
 * gives the same answers; with `compact` or an empty cache, the same bytes.
 *
 * @throws ContentChanged when an article's file changed since it was read
 * @throws WorkerDied when a bundle's process ended early twice
 */
export async function buildSearch(options: SearchOptions): Promise<SearchSummary> {
  const { articles, output, site } = options;
  const cache = openBundleCache(options.cacheDirectory);
  const baseFile = join(options.cacheDirectory, 'search-base.json');
  const fingerprint = searchFingerprint(site, bundleSettings);
  const known = readSearchBase(baseFile, fingerprint);
  const base = known === 'damaged' || options.compact === true ? undefined : known;
  const keyed = articles.map((article) => ({ article, key: articleKey(article) }));
  const limits = { ...standardLimits, ...options.limits };
  const plan = planIndex(keyed, fingerprint, base, (path) => cache.isKept(path), limits);
  const { periods, recent, articlesOf } = describeIndex(plan, fingerprint);
  const entries = recent === undefined ? periods : [...periods, recent];
  const made = await makeMissing(entries, articlesOf, cache, options);

  fillOutput(output, cache, entries);
  const namesFile = join(options.cacheDirectory, 'search-names.json');
  const syllables = openSyllables(namesFile, fingerprint, nameSyllables);
  const people = peoplePinyin(articles, syllables.of);
  syllables.save();
  for (const [letter, list] of people) writePacked(join(output, 'people', `${letter}.bin`), list);
  const { recordsPerPart } = bundleSettings;
  const manifest = manifestOf(
    { site, articles, recordsPerPart, peopleLetters: [...people.keys()].join('') },
    periods,
    recent,
  );
  writeFileSync(join(output, 'manifest.json'), JSON.stringify(manifest));
  if (plan.kind === 'compact') writeSearchBase(baseFile, fingerprint, plan.periods);
  cache.forgetOthers(entries.map(({ path }) => path));
  return {
    bundles: entries.length,
    articles: articles.length,
    recent: recent?.count ?? 0,
    reused: entries.length - made,
    damaged: cache.damaged() + (known === 'damaged' ? 1 : 0),
  };
}
