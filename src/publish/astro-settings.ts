import { join } from 'node:path';
import type { AstroIntegration, AstroInlineConfig } from 'astro';
import { loadComponentScripts } from './component-scripts.ts';
import { loadScriptsLater } from './later-scripts.ts';
import { linkStyleSheets } from './linked-style-sheets.ts';
import { replaceComponents } from './own-components.ts';
import { packageDirectory } from './package-place.ts';

/** What the settings depend on. */
export interface AstroPlace {
  /** Absolute. Astro's root, types and caches are put below it, so that the package itself is never written to. */
  readonly cacheDirectory: string;
  /** The site's base path, `/` at both ends. */
  readonly base: string;
  /** Where components may lie that stand in the place of ours: absolute. */
  readonly themeDirectory?: string;
}

/** Names that tell nothing of our files, and change when these do. */
const namedByHash = {
  build: { rolldownOptions: { output: { assetFileNames: 'assets/[hash][extname]' } } },
};
const scriptsByHash = {
  build: {
    rolldownOptions: {
      output: {
        ...namedByHash.build.rolldownOptions.output,
        entryFileNames: 'assets/[hash].js',
        chunkFileNames: 'assets/[hash].js',
      },
    },
  },
};

/** Astro's settings, for compiling the templates and for the development server. */
export function astroSettings({ cacheDirectory, base, themeDirectory }: AstroPlace): AstroInlineConfig {
  const root = join(cacheDirectory, 'astro');
  return {
    configFile: false,
    root,
    srcDir: join(packageDirectory, 'src'),
    publicDir: join(root, 'no-public'),
    cacheDir: join(root, 'cache'),
    base,
    output: 'server',
    adapter: templateAdapter(),
    trailingSlash: 'ignore',
    logLevel: 'error',
    devToolbar: { enabled: false },
    // Styles and scripts are files of their own, so that pages need no inline code and the content security policy stays strict.
    build: { inlineStylesheets: 'never', assets: 'assets' },
    image: { service: { entrypoint: 'astro/assets/services/noop' } },
    vite: {
      cacheDir: join(root, 'vite'),
      logLevel: 'error',
      build: { assetsInlineLimit: 0 },
      environments: { client: scriptsByHash, ssr: namedByHash },
      server: {
        fs: { allow: [packageDirectory, ...(themeDirectory === undefined ? [] : [themeDirectory])] },
      },
      plugins: [
        ...(themeDirectory === undefined ? [] : [replaceComponents(themeDirectory)]),
        resolveFromPackage(),
        loadComponentScripts(),
        loadScriptsLater(),
        linkStyleSheets(),
      ],
    },
  };
}

/** Astro's way of making an application instead of files: see "Adapter API" in its documentation. */
function templateAdapter(): AstroIntegration {
  return {
    name: 'baoku',
    hooks: {
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'baoku',
          entrypointResolution: 'auto',
          serverEntrypoint: join(packageDirectory, 'src/publish/template-entry.ts'),
          supportedAstroFeatures: { staticOutput: 'stable', serverOutput: 'stable', hybridOutput: 'stable' },
        });
      },
    },
  };
}

/**
 * Packages that Astro's virtual modules import are looked for from Astro's root, which lies in the cache folder:
 * look for them from this package instead.
 */
function resolveFromPackage() {
  const importer = join(packageDirectory, 'package.json');
  return {
    name: 'baoku:resolve-from-package',
    enforce: 'pre' as const,
    config(_config: unknown, { command }: { readonly command: 'build' | 'serve' }) {
      // The compiled application lies in the cache folder, from where Node would not find the package's dependencies.
      // The development server takes them as they are: it cannot run CommonJS as part of the application.
      return command === 'build' ? { ssr: { noExternal: true as const } } : undefined;
    },
    async resolveId(
      this: { resolve(id: string, importer: string, options: { skipSelf: boolean }): Promise<unknown> },
      id: string,
      from: string | undefined,
    ) {
      const bare = /^(@[a-z0-9-]+\/)?[a-z0-9][\w.-]*(\/|$)/i.test(id);
      if (!bare || from?.startsWith('/')) return undefined;
      return this.resolve(id, importer, { skipSelf: true });
    },
  };
}
