import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { addTallies, countTests, describeTally, emptyTally } from './test-tally.mjs';

/** @typedef {import('./test-tally.mjs').Tally} Tally */

/**
 * What the steps ask the machine. A test gives another.
 *
 * @typedef {object} Machine
 * @property {(program: string, args: readonly string[],
 *   options: { show: boolean, environment?: Record<string, string> }) =>
 *   Promise<{ code: number | null, output: string }>} run runs a program of this repository's dependencies; `show`: its
 *   output is shown at once, instead of collected
 * @property {() => Promise<string>} findBrowser fails with a sentence that says what to install
 * @property {(text: string) => void} write
 */

/** Each takes one processor and writes nothing, so they run beside the tests. */
export const checks = [
  { name: 'lint', program: 'eslint', args: ['.'] },
  {
    name: 'types, lint by types',
    program: 'oxlint',
    args: ['--report-unused-disable-directives'],
  },
  // Of the templates alone: the types of all other files are checked with the rules that need them.
  { name: 'astro check', program: 'astro', args: ['check', '--tsconfig', 'tsconfig.templates.json'] },
  { name: 'format', program: 'prettier', args: ['--check', '.'] },
  { name: 'unused code', program: 'knip', args: [] },
  { name: 'lock file', program: 'node', args: ['scripts/complete-lock.mjs', '--check'] },
];

/**
 * Every check of this repository, whatever fails before it. The last line is `N passed, N failed`, in which each test of
 * vitest counts, and each other step as one.
 *
 * @param {Machine} machine
 * @returns {Promise<boolean>} whether all passed
 */
export async function runSteps(machine) {
  const tallies = await Promise.all([runChecks(machine), runAllTests(machine)]);
  const tally = tallies.reduce(addTallies);
  machine.write(`\n${describeTally(tally)}\n`);
  return tally.failed === 0;
}

/**
 * Two at a time: one would still be at it when the tests are done, more would take the memory of a small machine.
 *
 * @param {Machine} machine
 * @returns {Promise<Tally>}
 */
async function runChecks(machine) {
  const queue = [...checks];
  let tally = emptyTally;
  const worker = async () => {
    for (let check = queue.shift(); check; check = queue.shift()) {
      const checked = await runCheck(check, machine);
      tally = addTallies(tally, checked);
    }
  };
  await Promise.all([worker(), worker()]);
  return tally;
}

/**
 * @param {{ name: string, program: string, args: readonly string[] }} check
 * @param {Machine} machine
 * @returns {Promise<Tally>}
 */
async function runCheck({ name, program, args }, machine) {
  const start = performance.now();
  const { code, output } = await machine.run(program, args, { show: false });
  report(code === 0, name, start, machine);
  if (code === 0) return { ...emptyTally, passed: 1 };
  machine.write(`${output.trimEnd()}\n`);
  return { ...emptyTally, failed: 1 };
}

/**
 * All tests in one run: those in a browser wait for pages a good part of their time, so they run beside the others. Finding
 * the browser is part of the step: without one, it fails, and the others run alone.
 *
 * @param {Machine} machine
 * @returns {Promise<Tally>}
 */
async function runAllTests(machine) {
  const start = performance.now();
  let browser;
  try {
    browser = await machine.findBrowser();
  } catch (error) {
    report(false, 'browser tests', start, machine);
    machine.write(`${error instanceof Error ? error.message : error}\n`);
    const tally = await runTests(['--project', '!browser'], {}, machine);
    return addTallies({ ...emptyTally, failed: 1 }, tally);
  }
  return runTests([], { BAOKU_BROWSER: browser }, machine);
}

/**
 * @param {readonly string[]} args
 * @param {Record<string, string>} environment
 * @param {Machine} machine
 * @returns {Promise<Tally>}
 */
async function runTests(args, environment, machine) {
  const start = performance.now();
  const folder = mkdtempSync(path.join(tmpdir(), 'baoku-test-'));
  const file = path.join(folder, 'results.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const { code } = await machine.run('vitest', ['run', ...args, ...reporters], { show: true, environment });
    const tally = countTests(readResults(file), code);
    report(tally.failed === 0, 'tests', start, machine);
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
 * @param {boolean} passed
 * @param {string} name
 * @param {number} start
 * @param {Machine} machine
 */
function report(passed, name, start, { write }) {
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  write(`${passed ? '✓' : '✗'} ${name} (${seconds} s)\n`);
}
