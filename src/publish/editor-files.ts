import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { adminConfig } from '../admin/admin-config.ts';
import { withOwnFonts } from '../admin/own-fonts.ts';
import { adminLocales, adminPage } from '../admin/admin-page.ts';
import { writtenNames } from '../admin/written-names.ts';
import type { AdminSettings, Site } from '../archive/site.ts';
import { packageDirectory } from './package-place.ts';

/** What Sveltia is made of, as far as the form of an article needs it: its scripts, its fonts, and their licences. */
const sveltiaFiles = [
  'LICENSE.txt',
  'npm/index.js',
  'npm/chunks/react-*.js',
  'npm/assets/*.{woff2,LICENSE.txt}',
];

/** Files by their paths within the site, and how to get the bytes of each. */
export type EditorFiles = ReadonlyMap<string, () => string | Uint8Array>;

/**
 * The files of the editor at `/admin/`: the page after what it refers to; none where the settings ask for none.
 * All come from this machine.
 */
export function editorFiles(site: Site): EditorFiles {
  const { admin } = site;
  if (admin === undefined) return new Map();
  const require = createRequire(import.meta.url);
  const sveltia = dirname(dirname(require.resolve('@sveltia/cms')));
  const yaml = join(dirname(require.resolve('yaml/package.json')), 'browser');
  const copied = filesOf(sveltia, sveltiaFiles);
  return new Map<string, () => string | Uint8Array>([
    ...copied.map((file) => [`admin/sveltia/${file}`, () => copyOf(sveltia, file, copied)] as const),
    ...adminLocales.map(
      (locale) => [`admin/sveltia/locales/${locale}.js`, () => moduleOf(sveltia, locale)] as const,
    ),
    ...filesOf(yaml, ['**/*.js']).map(
      (file) => [`admin/yaml/${file}`, () => readFileSync(join(yaml, file))] as const,
    ),
    ...['article-format.js', 'start.js'].map(
      (file) => [`admin/${file}`, () => readFileSync(join(packageDirectory, 'src/admin', file))] as const,
    ),
    ['admin/config.json', () => configOf(site, admin)],
    ['admin/index.html', () => adminPage(site, admin)],
  ]);
}

function filesOf(folder: string, patterns: readonly string[]): readonly string[] {
  return globSync(patterns, { cwd: folder })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

function configOf(site: Site, admin: AdminSettings): string {
  return `${JSON.stringify({ sveltia: adminConfig(site, admin), names: writtenNames(site) }, undefined, 2)}\n`;
}

/** The program's text asks another server for fonts that lie beside it. */
function copyOf(sveltia: string, file: string, copied: readonly string[]): string | Uint8Array {
  const bytes = readFileSync(join(sveltia, file));
  return file === 'npm/index.js' ? withOwnFonts(bytes.toString('utf8'), copied) : bytes;
}

/** The JSON of a locale as a module, which browsers load from any host. */
function moduleOf(sveltia: string, locale: string): string {
  return `export default ${readFileSync(join(sveltia, `locales/${locale}.json`), 'utf8').trim()};\n`;
}
