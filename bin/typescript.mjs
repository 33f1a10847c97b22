/**
 * Lets Node run Baoku's own TypeScript where the package lies in a `node_modules` folder, where Node refuses to
 * strip types, and finds modules faster. Import it before any `.ts` file; child processes and worker threads
 * take it as `--import <this file's URL>`.
 */
import { readFileSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { fileURLToPath } from 'node:url';
import { shortenImports } from './packages.mjs';

const packageRoot = new URL('..', import.meta.url).href;

shortenImports();

if (packageRoot.includes('/node_modules/')) {
  silentFirstUse();
  nodeModule.registerHooks({
    load(url, context, nextLoad) {
      const address = url.split(/[?#]/, 1)[0];
      if (!isOwnTypeScript(address)) return nextLoad(url, context);
      const source = readFileSync(fileURLToPath(address), 'utf8');
      // Stripping leaves spaces where types stood: lines and columns in stack traces stay right.
      return {
        format: 'module',
        source: nodeModule.stripTypeScriptTypes(source, { mode: 'strip' }),
        shortCircuit: true,
      };
    },
  });
}

/** @param {string} url */
function isOwnTypeScript(url) {
  return (
    url.endsWith('.ts') &&
    url.startsWith(packageRoot) &&
    !url.slice(packageRoot.length).includes('node_modules/')
  );
}

/**
 * The first call of `stripTypeScriptTypes` prints an ExperimentalWarning, which would stand in front of every
 * command's output. The function is stable in what we ask of it, and package.json pins the Node that we bring.
 */
function silentFirstUse() {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    nodeModule.stripTypeScriptTypes('');
  } finally {
    process.emitWarning = emitWarning;
  }
}
