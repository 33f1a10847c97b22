import type { SearchFiles } from './search-files.ts';

/**
 * Whether a file of an index holds what readers see: names, headlines. An edition has such files of its own, in the same
 * places.
 *
 * @param path below the index's folder
 */
export function isShownFile(path: string): boolean {
  return path === 'manifest.json' || /^people\/|^[^/]+\/(facets\.bin$|records\/)/.test(path);
}

/** The files of an edition's index: what is shown from its own folder, the rest from that of all editions. */
export function filesOfEdition(shown: SearchFiles, common: SearchFiles): SearchFiles {
  return { read: (path, signal) => (isShownFile(path) ? shown : common).read(path, signal) };
}
