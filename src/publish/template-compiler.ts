import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isWhole, keepFolder } from '../cache/sealed-folder.ts';
import type { ThemeFile } from '../archive/theme.ts';
import { readText } from '../loader/read-body.ts';
import { astroSettings } from './astro-settings.ts';
import { loadAstro } from './load-astro.ts';
import { OperatorError } from './operator-error.ts';
import { sourceKey } from './source-key.ts';
import { loadApplication, type TemplateApplication } from './template-application.ts';

/** The components that stand in the place of ours, and where they lie. */
export interface OwnComponents {
  /** Absolute. */
  readonly contentDirectory: string;
  readonly files: readonly ThemeFile[];
}

/** Templates ready to render. */
export interface CompiledTemplates {
  /** Changes whenever the same view could give other HTML. */
  readonly key: string;
  readonly application: TemplateApplication;
  /** The application's module, absolute: threads load it for themselves. */
  readonly applicationFile: string;
  /** Folder of the style sheets and scripts that pages link to; its files are published as they are. */
  readonly assetsDirectory: string;
  readonly compiled: boolean;
  /** Whether the cache held them and they were not whole. */
  readonly damaged: boolean;
}

/**
 * Compiles the templates with Astro, or takes them from the cache when neither they nor the site's base changed.
 *
 * @param cacheDirectory where compiled templates are kept, one folder a key
 * @param base the site's base path
 * @throws OperatorError `theme-not-compiled`
 * @throws ContentChanged when a component of the archive's own is no longer the one that was read
 */
export async function compileTemplates(
  cacheDirectory: string,
  base: string,
  own: OwnComponents,
): Promise<CompiledTemplates> {
  const hasOwn = own.files.length > 0;
  const themeDirectory = join(own.contentDirectory, 'theme');
  const key = sourceKey(shapingFiles, base, ...own.files.flatMap(({ file, digest }) => [file, digest]));
  const kept = join(cacheDirectory, 'templates', key);
  const damaged = existsSync(kept) && !isWhole(kept);
  const compiled = damaged || !existsSync(kept);
  if (compiled) {
    const fresh = join(cacheDirectory, 'templates', `${makingName}${process.pid}`);
    mkdirSync(join(cacheDirectory, 'astro'), { recursive: true });
    removeUnfinished(join(cacheDirectory, 'templates'));
    const { build } = await loadAstro();
    const settings = astroSettings({ cacheDirectory, base, ...(hasOwn && { themeDirectory }) });
    try {
      await inProduction(() => build({ ...settings, outDir: fresh }));
    } catch (error) {
      if (!hasOwn) throw error;
      const values = { folder: themeDirectory, reason: withoutStack(error) };
      throw new OperatorError('theme-not-compiled', values, { cause: error });
    }
    for (const file of own.files) readText(own.contentDirectory, file);
    keepFolder(fresh, kept);
  }
  const applicationFile = applicationIn(kept);
  const application = await loadApplication(applicationFile);
  return { key, application, applicationFile, assetsDirectory: join(kept, 'client'), compiled, damaged };
}

/** Begins to load the templates of a key, if the cache holds them whole; whoever needs them later has them sooner. */
export function loadCompiledTemplates(cacheDirectory: string, key: string): void {
  const kept = join(cacheDirectory, 'templates', key);
  // Where that fails, the build that needs them says so.
  if (key !== '' && isWhole(kept)) loadApplication(applicationIn(kept)).catch(() => undefined);
}

function applicationIn(kept: string): string {
  return join(kept, 'server', 'entry.mjs');
}

/** What the compiler says. Its message holds the places in its own code at which it was. */
function withoutStack(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const lines = message.split('\n').filter((line) => line.trim() !== '' && !/^\s+at /.test(line));
  return lines.join('\n');
}

/** How the folders' names begin in which templates are being compiled. */
const makingName = 'making-';

/** What builds left that were killed while they compiled. The caller holds the cache folder's lock. */
function removeUnfinished(folder: string): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : [])
    if (name.startsWith(makingName)) rmSync(join(folder, name), { recursive: true });
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

/** Our own files and folders that can change a page's HTML though its key says that it is made of the same: its view's code, its body's, its template's. */
export const shapingFiles = [
  ...[
    'archive',
    'article-page',
    'components',
    'edition',
    'home-page',
    'i18n',
    'layouts',
    'markdown',
    'output',
    'pages',
  ],
  ...[
    'reader-tools',
    'search/client',
    'search/page',
    'search/store',
    'search/text',
    'styles',
    'templates',
    'views',
  ],
  ...['body-context', 'decode-text', 'linked-file', 'normalize-lines', 'problem-report', 'read-body'].map(
    (name) => `loader/${name}.ts`,
  ),
  ...['astro-settings', 'component-scripts', 'later-scripts', 'linked-style-sheets', 'own-components'].map(
    (name) => `publish/${name}.ts`,
  ),
  ...['package-place', 'page-maker', 'template-application', 'template-compiler', 'template-entry'].map(
    (name) => `publish/${name}.ts`,
  ),
];
