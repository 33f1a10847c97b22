import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isWhole, keepFolder, sealOf } from '../../cache/sealed-folder.ts';

/** The folders of bundles that earlier builds made, by their paths, which name what they hold. */
export interface BundleCache {
  readonly folder: string;
  /** Whether a bundle stands there whole; looked up once. */
  readonly isKept: (path: string) => boolean;
  /** How many of the bundles asked for stand there and are not whole. */
  readonly damaged: () => number;
  /** Moves a finished folder to where later builds find it. */
  readonly keep: (finished: string, path: string) => void;
  /** Removes all bundles but these. */
  readonly forgetOthers: (paths: readonly string[]) => void;
  /** The file by which a copy of a bundle can be checked. */
  readonly sealOf: (path: string) => string;
}

/** @param cacheDirectory the cache of all; the bundles' folder in it is made if it does not exist */
export function openBundleCache(cacheDirectory: string): BundleCache {
  const folder = join(cacheDirectory, 'search-bundles');
  mkdirSync(folder, { recursive: true });
  const found = new Map<string, 'whole' | 'damaged' | 'absent'>();
  const lookUp = (path: string) => {
    const bundle = join(folder, path);
    const state = found.get(path) ?? (isWhole(bundle) ? 'whole' : existsSync(bundle) ? 'damaged' : 'absent');
    found.set(path, state);
    return state;
  };
  return {
    folder,
    isKept: (path) => lookUp(path) === 'whole',
    damaged: () => [...found.values()].filter((state) => state === 'damaged').length,
    keep: (finished, path) => keepFolder(finished, join(folder, path)),
    forgetOthers: (paths) => removeOthers(folder, new Set(paths.flatMap((path) => [path, sealOf(path)]))),
    sealOf: (path) => sealOf(join(folder, path)),
  };
}

/** Removes everything from a folder but the names given. */
export function removeOthers(folder: string, kept: ReadonlySet<string>): void {
  for (const name of readdirSync(folder)) {
    if (!kept.has(name)) rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 5 });
  }
}
