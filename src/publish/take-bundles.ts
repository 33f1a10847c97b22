import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openBundleCache } from '../search/build/bundle-cache.ts';
import { readChecked, type MadeBundle } from './merged-shards.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Puts bundles of the search index that shards have made into the cache, where the making of search finds them.
 *
 * @throws OperatorError `shard-damaged`
 */
export function takeBundles(bundles: readonly MadeBundle[], cacheDirectory: string): void {
  const cache = openBundleCache(cacheDirectory);
  for (const { path, shard, files } of bundles) {
    if (cache.isKept(path)) continue;
    const folder = join(cache.folder, `taking-${randomUUID()}`);
    for (const [name, digest] of files) {
      const file = join(folder, name);
      mkdirSync(dirname(file), { recursive: true });
      writeWhole(file, readChecked(shard, `search/${path}/${name}`, digest));
    }
    cache.keep(folder, path);
  }
}
