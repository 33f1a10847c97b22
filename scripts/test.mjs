/** `npm test`: the steps of `test-steps.mjs`. With `--long`, the long tests run too. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { needsOwnNode, runUnderOwnNode } from '../bin/own-node.mjs';
import { runSteps } from './test-steps.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

async function main() {
  if (process.argv.includes('--long')) process.env['BAOKU_LONG'] = '1';
  // Tests start Baoku some hundred times: Node need compile it once (https://nodejs.org/api/module.html#module-compile-cache).
  const compiled = mkdtempSync(path.join(tmpdir(), 'baoku-compiled-'));
  process.env['NODE_COMPILE_CACHE'] = compiled;
  const allPassed = await runSteps({
    run,
    findBrowser: async () => (await import('./find-browser.mjs')).findBrowser(),
    write: (text) => process.stdout.write(text),
  });
  process.exitCode = allPassed ? 0 : 1;
  rmSync(compiled, { recursive: true, force: true });
}

/** @type {import('./test-steps.mjs').Machine['run']} */
function run(program, args, { show, environment = {} }) {
  const programs = path.join(root, 'node_modules/.bin');
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
      // Windows finds its `.cmd` programs through a shell alone.
      shell: process.platform === 'win32',
      env: {
        ...process.env,
        ...environment,
        PATH: programs + path.delimiter + process.env['PATH'],
        ASTRO_TELEMETRY_DISABLED: '1',
      },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => (output += text));
    }
    child.on('error', reject).on('close', (code) => resolve({ code, output }));
  });
}

if (needsOwnNode()) runUnderOwnNode(fileURLToPath(import.meta.url), process.argv.slice(2));
else await main();
