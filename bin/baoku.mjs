#!/usr/bin/env node
// Plain JavaScript, because it must start on a Node that is too old for the rest of Baoku.
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { needsOwnNode, runUnderOwnNode } from './own-node.mjs';

if (needsOwnNode()) {
  runUnderOwnNode(fileURLToPath(import.meta.url), process.argv.slice(2));
} else {
  // What no command caught is a bug: an event handler's error, a rejection nobody awaited, a file that will not load.
  process.on('uncaughtException', (error) => {
    process.stderr.write(
      '报库自身的缺陷，请告诉维护者。 / A bug of Baoku: please report it to its maintainers.\n\n' +
        `${error instanceof Error ? error.stack : error}\n`,
    );
    process.exit(3);
  });
  // What reads and writes pictures works in the threads of Node, of which there are four where nothing else is said. Set before
  // the first one starts.
  process.env['UV_THREADPOOL_SIZE'] ??= String(Math.max(4, availableParallelism()));
  const { useCompileCache } = await import('./compile-cache.mjs');
  useCompileCache();
  const { bundleFolder, readBundles } = await import('./packages.mjs');
  const bundles = bundleFolder();
  // Asked for its version or for help, it loads nothing of them.
  if (
    bundles !== undefined &&
    !(process.argv[2] ?? '-').startsWith('-') &&
    readBundles(bundles) === undefined
  ) {
    const { bundlePackages } = await import('./bundle-packages.mjs');
    // Without them, it takes longer to start.
    await bundlePackages(bundles).catch(() => undefined);
  }
  await import('./typescript.mjs');
  const { runCommandLine } = await import('../src/cli/main.ts');
  const { processSurroundings } = await import('../src/cli/surroundings.ts');
  process.exitCode = await runCommandLine(process.argv.slice(2), processSurroundings());
}
