import type { CachedFile, CachedFiles, ContentCache } from './content-cache.ts';

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

type Changed<Entries> =
  Entries extends ReadonlyMap<string, infer Entry>
    ? Readonly<Record<string, Entry | null>>
    : { readonly [File in keyof Entries]: Entries[File] | null };

/** What makes `later` of `earlier`. What a run took over is the same object in both. */
export function changesBetween(earlier: ContentCache, later: ContentCache): CacheChanges {
  return {
    ...(later.settings !== earlier.settings && { settings: later.settings }),
    articles: changedFiles(earlier.articles, later.articles),
    pages: changedFiles(earlier.pages, later.pages),
    topics: changedFiles(earlier.topics, later.topics),
    records: changedFiles(earlier.records, later.records),
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
    articles: withFiles(cache.articles, changes.articles),
    pages: withFiles(cache.pages, changes.pages),
    topics: withFiles(cache.topics, changes.topics),
    records: withFiles(cache.records, changes.records),
    assets: withEntries(cache.assets, changes.assets),
    words: withEntries(cache.words, changes.words),
  };
}

function changedFiles<Entry>(
  earlier: CachedFiles<Entry>,
  later: CachedFiles<Entry>,
): Record<string, CachedFile<Entry> | null> {
  const changed: [string, CachedFile<Entry> | null][] = [];
  let known = 0;
  for (const [file, entry] of later) {
    const before = earlier.get(file);
    if (before !== undefined) known += 1;
    if (before !== entry) changed.push([file, entry]);
  }
  if (known < earlier.size)
    for (const file of earlier.keys()) if (!later.has(file)) changed.push([file, null]);
  return Object.fromEntries(changed);
}

function withFiles<Entry>(
  files: CachedFiles<Entry>,
  changes: Readonly<Record<string, CachedFile<Entry> | null>>,
): CachedFiles<Entry> {
  // To copy 100,000 entries for one that changed would take longer than all the rest.
  const result = files as Map<string, CachedFile<Entry>>;
  for (const [file, entry] of Object.entries(changes)) {
    if (entry === null) result.delete(file);
    else result.set(file, entry);
  }
  return result;
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
  const result: Record<string, Entry> = entries;
  for (const [file, entry] of Object.entries(changes)) {
    if (entry === null) Reflect.deleteProperty(result, file);
    else result[file] = entry;
  }
  return result;
}
