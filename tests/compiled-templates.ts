import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

/**
 * Puts the templates that were compiled before all tests of builds into a cache folder, which is made when it is missing.
 * Of a site at the root of its host, compiling is most of a small build.
 */
export function copyCompiledTemplates(cacheDirectory: string): void {
  // With their times, so that the cache stays valid.
  cpSync(inject('templates'), join(cacheDirectory, 'templates'), {
    recursive: true,
    preserveTimestamps: true,
  });
}

/**
 * Puts what the build of this repository's archive has left into a cache folder: of a copy of that archive, a build finds most
 * texts, pictures and searches in it.
 */
export function copyArchiveCache(cacheDirectory: string): void {
  for (const name of ['templates', 'pictures', 'search-bundles', 'content.json'])
    cpSync(join(inject('archiveCache'), name), join(cacheDirectory, name), {
      recursive: true,
      preserveTimestamps: true,
    });
}
