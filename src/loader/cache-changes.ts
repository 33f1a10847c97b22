import type { ContentCache } from './content-cache.ts';

/** What one run read otherwise than the one before: entries by file, `null` for those that are gone. */
export interface CacheChanges {
  readonly settings?: ContentCache['settings'];
  readonly articles: Changed<ContentCache['articles']>;
  readonly pages: Changed<ContentCache['pages']>;
  readonly topics: Changed<ContentCache['topics']>;
  readonly records: Changed<ContentCache['records']>;
  readonly assets: Changed<ContentCache['assets']>;
  readonly words: Changed<ContentCache['words']>;
}

type Changed<Entries> = { readonly [File in keyof Entries]: Entries[File] | null };

/** What makes `later` of `earlier`. What a run took over is the same object in both. */
export function changesBetween(earlier: ContentCache, later: ContentCache): CacheChanges {
  return {
    ...(later.settings !== earlier.settings && { settings: later.settings }),
    articles: changedEntries(earlier.articles, later.articles),
    pages: changedEntries(earlier.pages, later.pages),
    topics: changedEntries(earlier.topics, later.topics),
    records: changedEntries(earlier.records, later.records),
    assets: changedEntries(earlier.assets, later.assets),
    words: changedEntries(earlier.words, later.words),
  };
}

/** The number of entries that changed. */
export function countChanges({ articles, pages, topics, records, assets, words }: CacheChanges): number {
  return [articles, pages, topics, records, assets, words].reduce(
    (sum, entries) => sum + Object.keys(entries).length,
    0,
  );
}

/** Makes of a cache, which is given away, the one after the changes. */
export function withChanges(cache: ContentCache, changes: CacheChanges): ContentCache {
  return {
    settings: changes.settings ?? cache.settings,
    articles: withEntries(cache.articles, changes.articles),
    pages: withEntries(cache.pages, changes.pages),
    topics: withEntries(cache.topics, changes.topics),
    records: withEntries(cache.records, changes.records),
    assets: withEntries(cache.assets, changes.assets),
    words: withEntries(cache.words, changes.words),
  };
}

function changedEntries<Entry>(
  earlier: Readonly<Record<string, Entry>>,
  later: Readonly<Record<string, Entry>>,
): Record<string, Entry | null> {
  const changed: [string, Entry | null][] = [];
  for (const file in later) {
    const entry = later[file];
    if (entry !== undefined && entry !== earlier[file]) changed.push([file, entry]);
  }
  for (const file in earlier) if (!Object.hasOwn(later, file)) changed.push([file, null]);
  return Object.fromEntries(changed);
}

function withEntries<Entry>(
  entries: Readonly<Record<string, Entry>>,
  changes: Readonly<Record<string, Entry | null>>,
): Readonly<Record<string, Entry>> {
  // To copy 100,000 entries for one that changed would take longer than all the rest.
  const result: Record<string, Entry> = entries;
  for (const [file, entry] of Object.entries(changes)) {
    if (entry === null) Reflect.deleteProperty(result, file);
    else result[file] = entry;
  }
  return result;
}
