/**
 * `npm test`: every check of this repository, whatever fails before it. The last line is `N passed, N failed`, in
 * which each test of vitest counts, and each other step as one. With `--long`, the long tests run too.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { needsOwnNode, runUnderOwnNode } from '../bin/own-node.mjs';
import { addTallies, countTests, describeTally, emptyTally } from './test-tally.mjs';

/** @typedef {import('./test-tally.mjs').Tally} Tally */

const root = fileURLToPath(new URL('..', import.meta.url));

/** Each takes one processor and writes nothing, so they run two at a time. */
const checks = [
  { name: 'lint', program: 'eslint', args: ['.'] },
  { name: 'astro check', program: 'astro', args: ['check'] },
  { name: 'format', program: 'prettier', args: ['--check', '.'] },
  { name: 'unused code', program: 'knip', args: [] },
  { name: 'lock file', program: 'node', args: ['scripts/complete-lock.mjs', '--check'] },
];

async function main() {
  if (process.argv.includes('--long')) process.env['BAOKU_LONG'] = '1';
  // Tests start Baoku some hundred times: Node need compile it once (https://nodejs.org/api/module.html#module-compile-cache).
  const compiled = mkdtempSync(path.join(tmpdir(), 'baoku-compiled-'));
  process.env['NODE_COMPILE_CACHE'] = compiled;
  const queue = [...checks];
  /** @type {Tally[]} */
  const tallies = [];
  const worker = async () => {
    for (let check = queue.shift(); check; check = queue.shift()) tallies.push(await runCheck(check));
  };
  await Promise.all([worker(), worker()]);

  tallies.push(await runTests('tests', ['--project', '!browser'], {}));
  tallies.push(await runBrowserTests());

  rmSync(compiled, { recursive: true, force: true });
  const tally = tallies.reduce(addTallies, emptyTally);
  process.stdout.write(`\n${describeTally(tally)}\n`);
  process.exitCode = tally.failed > 0 ? 1 : 0;
}

/**
 * @param {{ name: string, program: string, args: readonly string[] }} check
 * @returns {Promise<Tally>}
 */
async function runCheck({ name, program, args }) {
  const start = performance.now();
  const { code, output } = await run(program, args, { show: false });
  report(code === 0, name, start);
  if (code === 0) return { ...emptyTally, passed: 1 };
  process.stdout.write(`${output.trimEnd()}\n`);
  return { ...emptyTally, failed: 1 };
}

/** Finding the browser is part of the step: without one, it fails. */
async function runBrowserTests() {
  const start = performance.now();
  try {
    const { findBrowser } = await import('./find-browser.mjs');
    return await runTests('browser tests', ['--project', 'browser'], { BAOKU_BROWSER: findBrowser() });
  } catch (error) {
    report(false, 'browser tests', start);
    process.stdout.write(`${error instanceof Error ? error.message : error}\n`);
    return { ...emptyTally, failed: 1 };
  }
}

/**
 * @param {string} name
 * @param {readonly string[]} args
 * @param {Record<string, string>} environment
 * @returns {Promise<Tally>}
 */
async function runTests(name, args, environment) {
  const start = performance.now();
  const folder = mkdtempSync(path.join(tmpdir(), 'baoku-test-'));
  const file = path.join(folder, 'results.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const { code } = await run('vitest', ['run', ...args, ...reporters], { show: true, environment });
    const tally = countTests(readResults(file), code);
    report(tally.failed === 0, name, start);
    return tally;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {string} file */
function readResults(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Vitest ended before it could write any.
    return undefined;
  }
}

/**
 * Runs a program of this repository's dependencies.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ show: boolean, environment?: Record<string, string> }} options `show`: at once, instead of collecting
 * @returns {Promise<{ code: number | null, output: string }>}
 */
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

/**
 * @param {boolean} passed
 * @param {string} name
 * @param {number} start
 */
function report(passed, name, start) {
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(`${passed ? '✓' : '✗'} ${name} (${seconds} s)\n`);
}

if (needsOwnNode()) runUnderOwnNode(fileURLToPath(import.meta.url), process.argv.slice(2));
else await main();
