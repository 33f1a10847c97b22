import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { View } from '../views/view.ts';
import type { RenderedMarkdown } from '../markdown/markdown.ts';
import { astroSettings } from './astro-settings.ts';
import { sourceKey } from './source-key.ts';

/** The compiled templates: Astro's application, which answers a request for an address with its page. */
export interface TemplateApplication {
  readonly render: (
    request: Request,
    options: { locals: { view: View; body: RenderedMarkdown | undefined } },
  ) => Promise<Response>;
}

/** Templates ready to render. */
export interface CompiledTemplates {
  /** Changes whenever the same view could give other HTML. */
  readonly key: string;
  readonly application: TemplateApplication;
  /** Folder of the style sheets and scripts that pages link to; its files are published as they are. */
  readonly assetsDirectory: string;
  readonly compiled: boolean;
}

/**
 * Compiles the templates with Astro, or takes them from the cache when neither they nor the site's base changed.
 *
 * @param cacheDirectory where compiled templates are kept, one folder a key
 * @param base the site's base path
 */
export async function compileTemplates(cacheDirectory: string, base: string): Promise<CompiledTemplates> {
  const key = sourceKey(shapingFiles, base);
  const kept = join(cacheDirectory, 'templates', key);
  const compiled = !existsSync(join(kept, 'server', 'entry.mjs'));
  if (compiled) {
    const fresh = `${kept}.${process.pid}`;
    mkdirSync(join(cacheDirectory, 'astro'), { recursive: true });
    rmSync(fresh, { recursive: true, force: true });
    // Loading Astro takes longer than a build that needs no compiling.
    const { build } = await import('astro');
    await inProduction(() => build({ ...astroSettings({ cacheDirectory, base }), outDir: fresh }));
    rmSync(kept, { recursive: true, force: true });
    renameSync(fresh, kept);
  }
  const entry = (await import(pathToFileURL(join(kept, 'server', 'entry.mjs')).href)) as {
    app: TemplateApplication;
  };
  return { key, application: entry.app, assetsDirectory: join(kept, 'client'), compiled };
}

/** Vite compiles for development when the environment says so, whatever its own settings say: a shell's NODE_ENV must not show in pages. */
async function inProduction(compile: () => Promise<void>): Promise<void> {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await compile();
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}

/** Files that can change a page's HTML though its view is the same. */
const shapingFiles = [
  'src/{pages,layouts,templates,components,styles,i18n,views,archive,output,markdown,search}/**/*',
  'src/publish/{astro-settings,component-scripts,template-entry}.ts',
];
