import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundledPackages, digestOf, readBundles } from './packages.mjs';

/**
 * Bundles the packages that most commands load: see `packages.mjs`. What fails, leaves things as they were.
 *
 * @param {string} folder of `bundleFolder`
 */
export async function bundlePackages(folder) {
  const { build, stop } = await import('esbuild');
  mkdirSync(path.dirname(folder), { recursive: true });
  const making = mkdtempSync(path.join(path.dirname(folder), 'making-'));
  try {
    const entries = await Promise.all(bundledPackages.map(entryOf));
    const { outputFiles } = await build({
      entryPoints: entries.map(({ name }) => ({ in: `entry:${name}`, out: fileName(name) })),
      plugins: [entryPlugin(new Map(entries.map(({ name, text }) => [name, text])))],
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node24',
      outdir: making,
      outExtension: { '.js': '.mjs' },
      banner: {
        js: "import { createRequire as createRequireOfBundle } from 'node:module'; const require = createRequireOfBundle(import.meta.url);",
      },
      logLevel: 'silent',
      write: false,
    });
    /** @type {Record<string, string>} */
    const files = {};
    for (const { path: file, contents } of outputFiles) {
      writeFileSync(file, contents);
      files[path.basename(file)] = digestOf(contents);
    }
    const modules = Object.fromEntries(bundledPackages.map((name) => [name, `${fileName(name)}.mjs`]));
    writeFileSync(path.join(making, 'bundles.json'), JSON.stringify({ files, modules }));
    putInPlace(making, folder);
    removeOld(path.dirname(folder));
  } finally {
    await stop();
    rmSync(making, { recursive: true, force: true });
  }
}

/**
 * @param {string} making
 * @param {string} folder
 */
function putInPlace(making, folder) {
  try {
    renameSync(making, folder);
  } catch (error) {
    // Another process was faster, and may load them at this moment.
    if (readBundles(folder) !== undefined) return;
    if (!existsSync(folder)) throw error;
    rmSync(folder, { recursive: true });
    renameSync(making, folder);
  }
}

/** Of other versions; another archive on this machine may use them still, and makes them anew. */
const oldest = 180 * 24 * 60 * 60 * 1000;

/** @param {string} parent */
function removeOld(parent) {
  for (const name of readdirSync(parent).filter((each) => /^(packages|making)-/.test(each))) {
    const folder = path.join(parent, name);
    const { mtimeMs = Infinity } = statSync(folder, { throwIfNoEntry: false }) ?? {};
    if (mtimeMs < Date.now() - oldest) rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} name of a package */
function fileName(name) {
  return name.replaceAll(/\W+/g, '-');
}

/**
 * A module that hands on what a package exports, by name: of CommonJS, bundlers alone see no names.
 *
 * @param {string} name
 */
async function entryOf(name) {
  const names = Object.keys(await import(name)).filter((each) => each !== 'module.exports');
  return { name, text: `export { ${names.join(', ')} } from ${JSON.stringify(name)};` };
}

/**
 * @param {ReadonlyMap<string, string>} texts
 * @returns {import('esbuild').Plugin}
 */
function entryPlugin(texts) {
  return {
    name: 'entries',
    setup(build) {
      build.onResolve({ filter: /^entry:/ }, ({ path: entry }) => ({
        path: entry.slice('entry:'.length),
        namespace: 'entry',
      }));
      build.onLoad({ filter: /.*/, namespace: 'entry' }, ({ path: name }) => ({
        contents: texts.get(name) ?? '',
        resolveDir: fileURLToPath(new URL('.', import.meta.url)),
      }));
    },
  };
}
