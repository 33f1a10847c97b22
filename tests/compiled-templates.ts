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
