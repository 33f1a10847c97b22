import { existsSync, realpathSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { packageDirectory } from './package-place.ts';

/** What a plugin of Vite is bound to when it resolves. */
interface Resolver {
  resolve(
    id: string,
    importer?: string,
    options?: { skipSelf: boolean },
  ): Promise<{ readonly id: string } | null>;
}

/**
 * Puts components of an archive in the place of ours with the same names. They import ours by `baoku/components/…`, and all
 * else of `src/` likewise: `baoku/i18n/texts.ts`.
 *
 * @param themeDirectory absolute; it may be missing, come and go
 */
export function replaceComponents(themeDirectory: string) {
  const ours = join(packageDirectory, 'src/components');
  return {
    name: 'baoku:own-components',
    enforce: 'pre' as const,
    async resolveId(this: Resolver, id: string, from: string | undefined) {
      const [, path] = /^baoku\/(.+)$/.exec(id) ?? [];
      if (path !== undefined)
        return this.resolve(join(packageDirectory, 'src', path), from, { skipSelf: true });
      const place = existsSync(themeDirectory) ? realpathSync(themeDirectory) : themeDirectory;
      // Packages, such as those that compiled components need, are Baoku's own.
      if (from?.startsWith(place + sep) === true && /^@?[a-z0-9]/i.test(id))
        return this.resolve(id, join(packageDirectory, 'package.json'), { skipSelf: true });
      if (!id.endsWith('.astro')) return undefined;
      const own = join(place, basename(id));
      // What they import themselves is meant as it is written.
      if (from?.startsWith(place + sep) === true || basename(id) === 'SiteHead.astro' || !existsSync(own))
        return undefined;
      const resolved = await this.resolve(id, from, { skipSelf: true });
      return resolved?.id === join(ours, basename(id)) ? own : undefined;
    },
  };
}
