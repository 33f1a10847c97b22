import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as nodeModule from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * The packages that are bundled: those that a build, a check or an import of Markdown loads, six hundred modules together. Finding and
 * reading each of them takes 0.2 to 0.3 s of every such command.
 */
export const bundledPackages = [
  '@astrojs/rss',
  'astro/zod',
  'date-fns/isValid',
  'date-fns/parseISO',
  'github-slugger',
  'gray-matter',
  'image-size',
  'lean-qr',
  'mdast-util-to-string',
  'pinyin-pro',
  'rehype-parse',
  'rehype-raw',
  'rehype-sanitize',
  'rehype-stringify',
  'remark-cjk-friendly',
  'remark-cjk-friendly-gfm-strikethrough',
  'remark-gfm',
  'remark-parse',
  'remark-rehype',
  'smol-toml',
  'unified',
  'unist-util-visit',
  'yaml',
];

const packageRoot = new URL('..', import.meta.url).href;

/**
 * The folder that holds, or is to hold, the bundles of the packages as they are installed at present: below Node's compile
 * cache. `undefined` where there is no such cache, or nothing tells what is installed.
 *
 * @returns {string | undefined} absolute
 */
export function bundleFolder() {
  const cache = process.env['NODE_COMPILE_CACHE'];
  const installed = installedPackages(fileURLToPath(packageRoot));
  if (cache === undefined || cache === '' || installed === undefined) return undefined;
  const key = digestOf([digestOf(installed), process.versions.node, bundledPackages.join()].join('\0'));
  return path.join(cache, `packages-${key.replaceAll(/\W/g, '').slice(0, 16)}`);
}

/**
 * The list that npm keeps of what it installed, with the versions and the digests of all packages.
 *
 * @param {string} folder
 * @returns {Buffer | undefined}
 */
function installedPackages(folder) {
  try {
    return readFileSync(path.join(folder, 'node_modules/.package-lock.json'));
  } catch {
    const above = path.dirname(folder);
    return above === folder ? undefined : installedPackages(above);
  }
}

/**
 * The modules of the bundled packages, by the names by which they are imported.
 *
 * @param {string} folder of `bundleFolder`
 * @returns {ReadonlyMap<string, string> | undefined} addresses; `undefined` where the bundles are not there or not whole
 */
export function readBundles(folder) {
  if (last?.folder === folder) return last.bundles;
  try {
    const { files, modules } = JSON.parse(readFileSync(path.join(folder, 'bundles.json'), 'utf8'));
    for (const [name, digest] of Object.entries(files))
      if (digestOf(readFileSync(path.join(folder, name))) !== digest) return undefined;
    const addresses = Object.entries(modules).map(
      ([name, file]) => /** @type {const} */ ([name, pathToFileURL(path.join(folder, file)).href]),
    );
    const bundles = new Map(addresses);
    last = { folder, bundles };
    return bundles;
  } catch {
    return undefined;
  }
}

/**
 * Those that were found whole, which a command asks for twice.
 *
 * @type {{ readonly folder: string, readonly bundles: ReadonlyMap<string, string> } | undefined}
 */
let last;

/** @param {Uint8Array | string} content */
export function digestOf(content) {
  return createHash('sha256').update(content).digest('base64url');
}

/**
 * Finds what our own modules import without looking around: modules of ours by their paths, and the bundles of packages where
 * these are there.
 */
export function shortenImports() {
  const folder = bundleFolder();
  const bundles = folder === undefined ? undefined : readBundles(folder);
  const sources = `${packageRoot}src/`;
  nodeModule.registerHooks({
    resolve(specifier, context, nextResolve) {
      const { parentURL, conditions } = context;
      // What is required is CommonJS, which a bundle is not.
      const isImported = conditions?.includes('import') === true;
      if (!isImported || parentURL?.startsWith(sources) !== true) return nextResolve(specifier, context);
      if (specifier.startsWith('.') && specifier.endsWith('.ts')) {
        const url = new URL(specifier, parentURL).href;
        return { url, format: 'module-typescript', shortCircuit: true };
      }
      const bundle = bundles?.get(specifier);
      if (bundle === undefined) return nextResolve(specifier, context);
      return { url: bundle, format: 'module', shortCircuit: true };
    },
  });
}
