import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';

/** What the configuration of another program says of the site, as far as it can be a setting of ours. */
export interface ForeignSite {
  readonly title?: string;
  readonly description?: string;
  readonly url?: string;
  readonly language?: string;
  readonly timeZone?: string;
}

const configurations = [
  'hugo.toml',
  'hugo.yaml',
  'hugo.yml',
  'hugo.json',
  'config.toml',
  'config.yaml',
  'config.yml',
  'config.json',
  'config/_default/hugo.toml',
  'config/_default/config.toml',
  '_config.yml',
  '_config.yaml',
];

/** Reads the configuration of Hugo, Hexo or Jekyll, where the folder has one. Only values that can stand in `site.yaml`. */
export function siteOfConfig(directory: string, files: ReadonlySet<string>): ForeignSite {
  const file = configurations.find((name) => files.has(name));
  if (file === undefined) return {};
  const config = readConfig(join(directory, file));
  const text = (...names: readonly string[]): string | undefined => {
    const found = names.map((name) => config[name]).find((value) => typeof value === 'string');
    const plain = typeof found === 'string' ? found.replace(/\s+/g, ' ').trim() : '';
    return plain === '' ? undefined : plain;
  };
  return {
    ...present('title', text('title')),
    ...present('description', text('description')),
    ...present('url', addressOf(text('url', 'baseURL', 'baseurl', 'baseUrl'), text('baseurl'))),
    ...present(
      'language',
      languageOf(text('languageCode', 'defaultContentLanguage', 'language', 'lang', 'locale')),
    ),
    ...present('timeZone', zoneOf(text('timeZone', 'timezone'))),
  };
}

function readConfig(path: string): Readonly<Record<string, unknown>> {
  try {
    const text = readFileSync(path, 'utf8');
    const value: unknown = path.endsWith('.toml')
      ? parseToml(text)
      : parseYaml(text, { maxAliasCount: 0, logLevel: 'silent' });
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    // A configuration that cannot be read says nothing; the articles are none of its business.
    return {};
  }
}

/** Jekyll writes the path of the site apart from its address. */
function addressOf(url: string | undefined, path: string | undefined): string | undefined {
  if (url === undefined || !/^https?:\/\/[^\s\\@]+$/i.test(url) || !URL.canParse(url)) return undefined;
  return path?.startsWith('/') === true && path !== '/' ? url.replace(/\/$/, '') + path : url;
}

function languageOf(text: string | undefined): string | undefined {
  try {
    return text && Intl.getCanonicalLocales(text.replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

function zoneOf(text: string | undefined): string | undefined {
  try {
    return text && new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone && text;
  } catch {
    return undefined;
  }
}

function present<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value };
}
